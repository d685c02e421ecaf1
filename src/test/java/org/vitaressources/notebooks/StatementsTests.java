package org.vitaressources.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an entry says, sentence by sentence.
class StatementsTests {
    private static EntryDraft learned(String text, Figure... figures) {
        return new EntryDraft(
                "Titre",
                "2026-03-12",
                "",
                List.of(),
                Map.of(EntryPart.LEARNED.id(), text),
                List.of(figures),
                List.of(),
                Map.of());
    }

    private static List<String> sentences(String text) {
        return Statements.of(learned(text)).stream().map(Statement::text).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Le bus passe. Il est plein.                     | Le bus passe. / Il est plein.
            Il a dit « Non. Pas demain. » et il est parti.  | Il a dit « Non. Pas demain. » et il est parti.
            On attend (dix minutes. Parfois vingt.) au bord. | On attend (dix minutes. Parfois vingt.) au bord.
            Il faut **peser. Et noter** chaque soir.        | Il faut **peser. Et noter** chaque soir.
            - Un banc\\n- Un abri\\n  au sec                | Un banc / Un abri au sec
            1. D’abord.\\n2. Ensuite.                       | D’abord. / Ensuite.
            - [ ] À faire\\n- [x] Fait                      | À faire / Fait
            > On l’a dit.\\n> Deux fois.                    | On l’a dit. / Deux fois.
            ## Un titre\\n\\nUn texte.                      | Un texte.
            Une ligne\\nqui va à la suivante.               | Une ligne qui va à la suivante.
            ![Un quai](quai.jpg)\\n\\nLe quai.              | Le quai.
            ```\\ncode\\n```\\n\\nUn texte.                 | Un texte.
            ---                                             | ''
            """)
    void areWholeAndOfProseAlone(String text, String expected) {
        List<String> wanted = expected.isEmpty() ? List.of() : List.of(expected.split(" / "));
        assertThat(sentences(text.replace("\\n", "\n"))).isEqualTo(wanted);
    }

    @Test
    void aTableSaysNone() {
        assertThat(sentences("| Mois | kg |\n| --- | --- |\n| mai | 640 |")).isEmpty();
    }

    @Test
    void keepTheOrderOfThePartsAndCountFromOne() {
        EntryDraft entry = new EntryDraft(
                "Titre",
                "2026-03-12",
                "",
                List.of(),
                Map.of(
                        EntryPart.LEARNED.id(), "Appris.",
                        EntryPart.TRIED.id(), "Essayé.",
                        EntryPart.OBSERVED.id(), "Observé. Deux fois."),
                List.of(),
                List.of(),
                Map.of());
        assertThat(Statements.of(entry))
                .containsExactly(
                        new Statement(1, "essaye", "Essayé."),
                        new Statement(2, "observe", "Observé."),
                        new Statement(3, "observe", "Deux fois."),
                        new Statement(4, "appris", "Appris."));
    }

    @Test
    void sayAFigureInOneSentenceAndLeaveOutWhatCannotBeDrawn() {
        Figure refusals = new Figure("Refus", "", "missions", "", "octobre ; 9\nnovembre ; 2,5");
        Figure broken = new Figure("Sans valeurs", "", "", "", "octobre");
        assertThat(Statements.of(learned("", refusals, broken)))
                .containsExactly(new Statement(1, Statement.FIGURE, "Refus (missions) : octobre : 9, novembre : 2,5."));
    }

    @Test
    void sayTheFirstValuesOfALongFigure() {
        StringBuilder months = new StringBuilder();
        for (int month = 1; month <= 8; month++) {
            months.append("mois ").append(month).append(" ; ").append(month).append('\n');
        }
        assertThat(Statements.of(learned("", new Figure("Longue", "", "", "", months.toString()))))
                .singleElement()
                .satisfies(statement ->
                        assertThat(statement.text()).endsWith("mois 6 : 6…").doesNotContain("mois 7"));
    }

    @Test
    void areNotWithoutEnd() {
        assertThat(sentences("mot ".repeat(1_000)))
                .singleElement()
                .satisfies(sentence -> assertThat(sentence).hasSize(1_000).endsWith("…"));
    }
}
