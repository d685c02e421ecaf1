package org.vitaressources.quality.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import org.vitaressources.library.FindingAdvices;
import org.vitaressources.library.Library;
import org.vitaressources.library.LibraryDocument;
import org.vitaressources.library.Resource;
import org.vitaressources.quality.AssessedResource;
import org.vitaressources.quality.Improvement;
import org.vitaressources.quality.ImprovementKind;
import org.vitaressources.quality.web.ResourceQuality.DocumentAdvice;
import org.vitaressources.text.Finding;

/// Makes [ResourceQuality].
@Component
class ResourceQualities {
    private final FindingAdvices advices;
    private final Library library;

    ResourceQualities(FindingAdvices advices, Library library) {
        this.advices = advices;
        this.library = library;
    }

    ResourceQuality of(AssessedResource assessed, Locale locale) {
        Map<String, List<Improvement>> byDocument = new LinkedHashMap<>();
        assessed.improvements(true)
                .forEach(one -> byDocument
                        .computeIfAbsent(one.document(), name -> new ArrayList<>())
                        .add(one));
        List<Improvement> text = byDocument.getOrDefault("", List.of());
        Map<String, LibraryDocument> documents = library.byId(assessed.id()).map(Resource::documents).stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(LibraryDocument::name, document -> document, (first, second) -> first));
        List<DocumentAdvice> all = new ArrayList<>();
        byDocument.forEach((name, improvements) -> {
            if (!name.isEmpty()) {
                all.add(new DocumentAdvice(
                        name,
                        Optional.ofNullable(documents.get(name))
                                .map(LibraryDocument::title)
                                .orElse(name),
                        readingPath(assessed.slug(), name, improvements),
                        advices.of(
                                findings(improvements), improvements.getFirst().mediaType(), locale)));
            }
        });
        return new ResourceQuality(
                assessed,
                assessed.improvements(false),
                advices.of(findings(text), "text/markdown", locale),
                List.copyOf(all));
    }

    private static List<Finding> findings(List<Improvement> improvements) {
        List<Finding> findings = new ArrayList<>();
        improvements.forEach(one ->
                one.kind().finding().ifPresent(kind -> findings.add(new Finding(kind, one.count(), one.places()))));
        return findings;
    }

    /// What has no text is not read on the site.
    private static String readingPath(String slug, String name, List<Improvement> improvements) {
        boolean empty = improvements.stream().anyMatch(one -> one.kind() == ImprovementKind.NO_TEXT);
        return empty
                ? ""
                : "/ressources/" + slug + "/documents/"
                        + Arrays.stream(name.split("/"))
                                .map(segment -> UriUtils.encode(segment, "UTF-8"))
                                .collect(Collectors.joining("/"))
                        + "/lecture";
    }
}
