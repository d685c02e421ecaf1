package org.vitaressources.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTests {
    @ParameterizedTest
    @CsvSource({
        "rennes, rennes, 0",
        "rennes, renes, 1",
        "redon, rednon, 1",
        "redon, rdeon, 1",
        "brest, breast, 1",
        "brest, crest, 1",
        "quimper, quinpre, 2",
        "paris, lyon, 3",
    })
    void countsMistakesUpToALimit(String one, String other, int distance) {
        assertThat(Spelling.distance(one, other, 2)).isEqualTo(distance);
        assertThat(Spelling.distance(other, one, 2)).isEqualTo(distance);
    }

    @ParameterizedTest
    @CsvSource({
        "L'Haÿ-les-Roses, l hay les roses",
        "St-Étienne, saint etienne",
        "Ste Foy, sainte foy",
        "Châlons s/ Marne, chalons sur marne",
        "Œuilly, oeuilly",
        "'  Côte—d’Or ', cote d or",
        "Nîmes, nimes",
        "Estaing, estaing",
        "'', ''",
    })
    void bringsNamesToOneForm(String written, String key) {
        assertThat(NameKey.of(written)).isEqualTo(key);
    }
}
