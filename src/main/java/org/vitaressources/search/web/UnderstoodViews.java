package org.vitaressources.search.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vitaressources.search.Facet;
import org.vitaressources.search.Understanding;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.vocabulary.TerritoryLevel;
import org.vitaressources.vocabulary.Vocabularies;

/// Puts what was read in the words into the words of the page.
record UnderstoodViews(FacetLabels labels, Vocabularies vocabularies) {

    UnderstoodView of(Understanding understanding) {
        List<UnderstoodView.Read> read = new ArrayList<>();
        for (Understanding.Understood value : understanding.choices()) {
            read.add(new UnderstoodView.Read(
                    "compris-" + read.size(),
                    value.facet().parameter(),
                    labels.of(value.facet(), value.value(), value.value()),
                    value.words(),
                    value.written(),
                    value.excluded(),
                    Paths.of(value.undone()),
                    value.otherwise().orElse(-1)));
        }
        List<UnderstoodView.Doubtful> doubtful = understanding.doubts().stream()
                .map(doubt -> new UnderstoodView.Doubtful(
                        doubt.facet().parameter(),
                        doubt.words(),
                        doubt.kind().name().toLowerCase(Locale.ROOT),
                        doubt.candidates().stream()
                                .map(candidate -> new UnderstoodView.Way(
                                        toldApart(doubt.facet(), candidate.value()),
                                        Paths.of(candidate.query()),
                                        candidate.count().orElse(-1)))
                                .toList()))
                .toList();
        return new UnderstoodView(read, doubtful);
    }

    /// Homonyms are told apart by their département.
    private String toldApart(Facet facet, String value) {
        String label = labels.of(facet, value, value);
        if (facet != Facet.TERRITORY) {
            return label;
        }
        return TerritoryCode.parse(value)
                .filter(code -> code.level() == TerritoryLevel.COMMUNE || code.level() == TerritoryLevel.EPCI)
                .flatMap(vocabularies.territories()::byCode)
                .flatMap(Territory::departement)
                .flatMap(vocabularies.territories()::byCode)
                .map(departement -> label + " (" + departement.name() + ")")
                .orElse(label);
    }
}
