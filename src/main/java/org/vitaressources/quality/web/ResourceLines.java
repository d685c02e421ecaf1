package org.vitaressources.quality.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vitaressources.library.AddressLabels;
import org.vitaressources.quality.AssessedResource;
import org.vitaressources.quality.Completeness;
import org.vitaressources.quality.Improvement;
import org.vitaressources.quality.ImprovementKind;
import org.vitaressources.ui.SiteLinks;
import org.vitaressources.vocabulary.Vocabularies;

/// Says assessed resources in words, as lines of a page and as a table file.
@Component
class ResourceLines {
    private static final int MOST_PLACES = 5;

    private final AddressLabels labels;
    private final Vocabularies vocabularies;
    private final SiteLinks links;
    private final MessageSource messages;

    ResourceLines(AddressLabels labels, Vocabularies vocabularies, SiteLinks links, MessageSource messages) {
        this.labels = labels;
        this.vocabularies = vocabularies;
        this.links = links;
        this.messages = messages;
    }

    /// A sector that may be chosen.
    record Sector(String id, String label) {}

    List<Sector> sectors(Locale locale) {
        return vocabularies.sectors().all().stream()
                .map(concept -> new Sector(concept.id(), concept.label(locale)))
                .toList();
    }

    /// @param kind only what is said of this one, or all
    List<ResourceLine> of(List<AssessedResource> resources, Optional<ImprovementKind> kind, Locale locale) {
        return resources.stream()
                .map(resource -> new ResourceLine(
                        resource,
                        resource.improvements().stream()
                                .filter(one -> kind.isEmpty() || kind.get() == one.kind())
                                .map(one -> new ResourceLine.Point(
                                        one.kind(), one.document(), one.count(), where(one, locale)))
                                .toList()))
                .toList();
    }

    /// One row for each improvement of each resource.
    List<List<String>> table(List<ResourceLine> lines, Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("resource", "address", "score", "completeness", "improvement", "document", "count", "where")
                .map(column -> messages.getMessage("quality.table." + column, null, locale))
                .toList());
        for (ResourceLine line : lines) {
            AssessedResource resource = line.resource();
            for (ResourceLine.Point point : line.points()) {
                rows.add(List.of(
                        resource.title(),
                        links.to(locale, "/ressources/" + resource.slug()),
                        String.valueOf(resource.score()),
                        said(resource.completeness(), locale),
                        messages.getMessage("quality.kind." + point.kind(), null, locale),
                        point.document(),
                        String.valueOf(point.count()),
                        point.where()));
            }
        }
        return rows;
    }

    private String said(Completeness word, Locale locale) {
        return messages.getMessage("quality.word." + word, null, locale);
    }

    private String where(Improvement improvement, Locale locale) {
        String named = improvement.places().stream()
                .limit(MOST_PLACES)
                .map(place -> labels.brief(place, locale))
                .distinct()
                .collect(Collectors.joining(", "));
        return improvement.places().size() > MOST_PLACES ? named + "…" : named;
    }
}
