package org.vitaressources.insight.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vitaressources.insight.SectorWords;
import org.vitaressources.library.Library;
import org.vitaressources.vocabulary.PinnedResult;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.vocabulary.TerritoryLookup;
import org.vitaressources.vocabulary.Vocabularies;
import org.vitaressources.vocabulary.WantedSubject;

/// What the forms of editors' decisions offer and read.
@Component
class DecisionForms {
    private final Vocabularies vocabularies;
    private final Library library;
    private final SectorWords sectorWords;

    DecisionForms(Vocabularies vocabularies, Library library, SectorWords sectorWords) {
        this.vocabularies = vocabularies;
        this.library = library;
        this.sectorWords = sectorWords;
    }

    /// A sector that may be chosen.
    record Option(String id, String label) {}

    /// A resource that is shown first.
    ///
    /// @param written as the file has it
    /// @param path of its page, empty when there is no such resource any more
    record Pin(String words, String written, String title, String path) {}

    /// A subject that contributors are asked for.
    ///
    /// @param path where a contribution about it begins
    record Wanted(String subject, String about, String path) {}

    List<Option> sectors(Locale locale) {
        return vocabularies.sectors().roots().stream()
                .filter(sector -> !sector.deprecated())
                .map(sector -> new Option(sector.id(), sector.label(locale)))
                .toList();
    }

    /// The sector that words name, when it is one.
    String sectorIn(String words) {
        List<String> named = sectorWords.in(words);
        return named.size() == 1 ? named.getFirst() : "";
    }

    /// The code of a territory as people write it; empty for none, nothing when it is not clear.
    Optional<String> territory(String written) {
        if (written.isBlank()) {
            return Optional.of("");
        }
        Optional<Territory> byCode = TerritoryCode.parse(written).flatMap(vocabularies.territories()::byCode);
        if (byCode.isPresent()) {
            return byCode.map(place -> place.code().toString());
        }
        return vocabularies.territories().resolve(written.strip()) instanceof TerritoryLookup.Found found
                        && found.territories().size() == 1
                ? Optional.of(found.territories().getFirst().code().toString())
                : Optional.empty();
    }

    /// What is shown first for words; for any words when they are empty.
    List<Pin> pins(String words) {
        return vocabularies.pinnedResults().stream()
                .filter(pinned -> words.isEmpty() || pinned.isFor(words))
                .flatMap(pinned -> pinned.resources().stream().map(written -> pin(pinned, written)))
                .toList();
    }

    private Pin pin(PinnedResult pinned, String written) {
        return library.bySlug(written)
                .or(() -> library.slugOfPath(written).flatMap(library::bySlug))
                .map(resource -> new Pin(
                        pinned.words(), written, resource.description().title(), "/ressources/" + resource.slug()))
                .orElse(new Pin(pinned.words(), written, written, ""));
    }

    /// What contributors are asked for.
    List<Wanted> wanted(Locale locale) {
        return vocabularies.wantedSubjects().stream()
                .map(subject -> wanted(subject, locale))
                .toList();
    }

    private Wanted wanted(WantedSubject subject, Locale locale) {
        List<String> about = new java.util.ArrayList<>();
        StringBuilder path = new StringBuilder("/contributions/nouvelle");
        subject.sector().flatMap(vocabularies.sectors()::byId).ifPresent(sector -> {
            about.add(sector.label(locale));
            path.append("?secteur=").append(SearchesView.encoded(sector.id()));
        });
        subject.territory().flatMap(vocabularies.territories()::byCode).ifPresent(place -> {
            about.add(place.name());
            path.append(path.indexOf("?") < 0 ? '?' : '&')
                    .append("territoire=")
                    .append(SearchesView.encoded(place.code().toString()));
        });
        return new Wanted(subject.subject(), String.join(" · ", about), path.toString());
    }
}
