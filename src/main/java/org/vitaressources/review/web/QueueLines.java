package org.vitaressources.review.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.vitaressources.review.QueueRow;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Vocabularies;

/// Says the queue in words.
@Component
class QueueLines {
    private final Ages ages;
    private final Labels labels;
    private final Vocabularies vocabularies;

    QueueLines(Ages ages, Labels labels, Vocabularies vocabularies) {
        this.ages = ages;
        this.labels = labels;
        this.vocabularies = vocabularies;
    }

    /// A value that may be chosen.
    record Choice(String id, String label) {}

    List<QueueLine> of(Collection<QueueRow> rows, Locale locale) {
        return rows.stream()
                .map(row -> new QueueLine(
                        row,
                        ages.since(row.since(), locale),
                        labels.type(row.text().type(), locale),
                        labels.territories(row.text(), locale)))
                .toList();
    }

    List<Choice> choices(SchemeName scheme, Locale locale) {
        return vocabularies.scheme(scheme).all().stream()
                .filter(concept -> !concept.deprecated())
                .map(concept -> new Choice(concept.id(), concept.label(locale)))
                .toList();
    }
}
