package org.vitaressources.contributions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Le **garage solidaire** a ouvert en 2019.|garage solidaire a ouvert|garage solidaire** a ouvert",
                "Coût : 12 000 € par an.|Coût : 12 000 €|Coût : 12 000 €",
                "« L'accueil » se fait à pied|L’accueil » se fait|L'accueil » se fait",
                "Un budget de 40 % puis 50 %|40 %|40 %",
            })
    void findsWordsThatDifferByTypographyOrMarkdownAlone(String text, String quote, String found) {
        assertThat(Quote.in(text, quote))
                .map(span -> text.substring(span.start(), span.end()))
                .contains(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Le garage solidaire|Le garage associatif", "Le garage|Le garage solidaire", "Le garage|…", "Le|LE"
            })
    void doesNotFindOtherWords(String text, String quote) {
        assertThat(Quote.in(text, quote)).isEmpty();
    }

    @Test
    void findsNothingInNothing() {
        assertThat(Quote.in("", "mots")).isEmpty();
        assertThat(Quote.in("mots", "")).isEmpty();
    }
}
