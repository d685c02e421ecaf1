package org.vitaressources.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitaressources.text.WordMarks;

/// What is marked in a text that is read is what the search would find there.
class LuceneQueryMarksTests {
    private final LuceneQueryMarks marks = new LuceneQueryMarks(new TestVocabularies());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mobilite | La mobilité compte. | mobilité",
                "Mobilités | La mobilité et les MOBILITÉS. | mobilité MOBILITÉS",
                "travaux | Un travail. | travail",
                "travail | Des travaux. | travaux",
                "de la mobilité | De la marche. | ''",
                "-mobilité | La mobilité. | ''",
                "coeur | Le cœur. | cœur",
                "salarié | Les salarié·e·s. | salarié·e·s",
                "AI | J'ai une AI. | AI",
                "AI | Une association intermédiaire. | association intermédiaire",
                "AI | Une association de quartier. | ''",
                "association intermédiaire | Une AI, j'ai dit. | AI"
            })
    void marksWhatTheSearchMeans(String query, String text, String expected) {
        List<String> found = marks.of(query).in(text).stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
        assertThat(String.join(" ", found)).isEqualTo(expected);
    }

    @Test
    void findsNothingForNoQueryAndBearsAnyOther() {
        assertThat(marks.of(" ")).isSameAs(WordMarks.Finder.NOTHING);
        assertThat(marks.of("\"((*".repeat(20_000)).in("texte")).isEmpty();
    }
}
