package org.vitaressources.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Small tables, as people type and paste them.
class FigureTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '/',
            value = {
                "octobre ; 9\\nnovembre ; 2 / ",
                "octobre\t1 234,5 / ",
                "Refus : 9 / ",
                " ; Prévu ; Réel\\njanvier ; 3 ; 4 / ",
                "octobre / line",
                "octobre ; beaucoup / empty",
                "octobre ; 9\\noctobre ; 2 / twice",
                "octobre ; 9\\nnovembre ; 2 ; 3 / width",
            })
    void saysWhatIsWrongInATable(String typed, String problem) {
        Figure figure = new Figure("Refus", "", "", "", typed.replace("\\n", "\n"));
        assertThat(figure.fault().map(Figure.Fault::problem).orElse(null)).isEqualTo(problem);
    }

    @Test
    void becomesTheBlockThatTextsMayHold() {
        Figure figure = new Figure("Refus \"du matin\"", "lignes", "missions", "", "octobre ; 9\nnovembre ; 2,5");
        assertThat(figure.markdown()).isEqualTo("""
                ```graphique
                type: lignes
                titre: "Refus \\"du matin\\""
                unite: "missions"
                valeurs:
                  "octobre": 9
                  "novembre": 2.5
                ```""");
    }
}
