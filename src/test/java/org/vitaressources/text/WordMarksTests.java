package org.vitaressources.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordMarksTests {
    @ParameterizedTest
    @CsvSource({
        "mobilite, La mobilité compte., 1",
        "Mobilités, La mobilité et les MOBILITÉS., 2",
        "travaux, un travail, 0",
        "travail, des travaux, 0",
        "travaux, des travaux, 1",
        "de la mobilité, de la marche, 0",
        "-mobilité, la mobilité, 0",
        "coeur, le cœur, 1"
    })
    void marksWordsAccentsCaseAndPluralsAside(String query, String text, int expected) {
        assertThat(WordMarks.of(query)
                        .in(new SafeHtml("<p>" + text + "</p>"), 0)
                        .count())
                .isEqualTo(expected);
    }

    @Test
    void numbersMarksThroughTheDocumentAndTouchesNoMarkup() {
        WordMarks.Marked marked =
                WordMarks.of("p a").in(new SafeHtml("<p>Le plan &lt;p&gt; du <a href=\"/p\">p</a></p>"), 4);
        assertThat(marked.html().html())
                .isEqualTo(
                        "<p>Le plan &lt;<mark id=\"mot-5\">p</mark>&gt; du <a href=\"/p\"><mark id=\"mot-6\">p</mark></a></p>");
    }
}
