package org.vitaressources.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordMarksTests {
    @ParameterizedTest
    @CsvSource({
        "plan, <p>Un plan.</p>, <p>Un <mark id=\"mot-1\">plan</mark>.</p>",
        "plan, <p>Un p<b>l</b>an.</p>, <p>Un <mark id=\"mot-1\">p</mark><b><mark>l</mark></b><mark>an</mark>.</p>",
        "plan, <p>Un p</p><p>lan.</p>, <p>Un p</p><p>lan.</p>",
        "un plan, <p>Un plan. <i>Un</i> <a href=\"/x\">plan</a>.</p>, "
                + "<p><mark id=\"mot-1\">Un plan</mark>. <i><mark id=\"mot-2\">Un</mark></i><mark> </mark>"
                + "<a href=\"/x\"><mark>plan</mark></a>.</p>"
    })
    void findsWordsAcrossMarkupButNotAcrossParagraphs(String words, String text, String expected) {
        assertThat(marking(words).in(new SafeHtml(text), 0).html().html()).isEqualTo(expected);
    }

    @Test
    void numbersMarksThroughTheDocumentAndTouchesNoMarkup() {
        WordMarks.Marked marked = marking("p").in(new SafeHtml("<p>Le lan &lt;p&gt; du <a href=\"/p\">p</a></p>"), 4);
        assertThat(marked.count()).isEqualTo(2);
        assertThat(marked.html().html())
                .isEqualTo(
                        "<p>Le lan &lt;<mark id=\"mot-5\">p</mark>&gt; du <a href=\"/p\"><mark id=\"mot-6\">p</mark></a></p>");
    }

    @Test
    void leavesTheTextAloneWhenThereIsNothingToMark() {
        SafeHtml text = new SafeHtml("<p>Un plan</p>");
        assertThat(marking("carte").in(text, 0).html()).isSameAs(text);
        assertThat(WordMarks.of(WordMarks.Finder.NOTHING).in(text, 0).html()).isSameAs(text);
    }

    @Test
    void stopsMarkingInsteadOfGrowingWithoutEnd() {
        SafeHtml text = new SafeHtml("<p>" + "p ".repeat(20_000) + "</p>");
        WordMarks.Marked first = marking("p").in(text, 0);
        assertThat(first.count()).isEqualTo(5_000);
        assertThat(marking("p").in(text, first.count()).count()).isZero();
    }

    private static WordMarks marking(String words) {
        Pattern pattern = Pattern.compile(Pattern.quote(words), Pattern.CASE_INSENSITIVE);
        return WordMarks.of(text -> List.copyOf(pattern.matcher(text)
                .results()
                .map(found -> new WordMarks.Span(found.start(), found.end()))
                .toList()));
    }
}
