package org.vitaressources.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitaressources.contributions.Draft;

/// Words of a draft replaced by others, only where it is sure.
class CorrectedDraftTests {
    private static final String TEXT =
            "Le garage ouvre **trois** jours par semaine, avec [la mairie](https://exemple.test).\n\n"
                    + "Il en coûte 40\u00a0000 euros. L'équipe compte trois personnes.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // what is read | what is proposed | what is written afterwards
                "Le garage ouvre trois jours par semaine, avec la mairie. | Le garage ouvre quatre jours par semaine, avec la mairie. | **quatre** jours",
                "L’équipe compte trois personnes. | L’équipe compte cinq personnes. | compte cinq personnes",
                "Il en coûte 40 000 euros. | Il en coûte 45 000 euros par an. | 45 000 euros par an.",
                "trois jours | deux jours | **deux** jours",
                "avec la mairie | avec la mairie et l’agglomération | [la mairie et l’agglomération](https://exemple.test)",
            })
    void changesTheWordsAndLeavesTheRestAsItIsWritten(String original, String proposed, String written) {
        Optional<Draft> changed = CorrectedDraft.of(draft(TEXT), original, proposed);
        assertThat(changed).isPresent();
        assertThat(changed.get().sections().get("objectif")).contains(written).contains("https://exemple.test");
        assertThat(changed.get().sections().get("etapes")).isEqualTo("Autre chose.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trois | quatre",
                "absent du texte | présent",
                "ouvre trois jours | ouvrira deux journées",
            })
    void leavesItToARemarkWhereItIsNotSure(String original, String proposed) {
        assertThat(CorrectedDraft.of(draft(TEXT), original, proposed)).isEmpty();
    }

    @Test
    void alsoTitleAndSummary() {
        assertThat(CorrectedDraft.of(draft(TEXT), "Garage solidaire", "Garage associatif"))
                .map(Draft::title)
                .contains("Garage associatif");
        assertThat(CorrectedDraft.of(draft(TEXT), "On répare ensemble.", "On répare et on apprend ensemble."))
                .map(Draft::summary)
                .contains("On répare et on apprend ensemble.");
    }

    @Test
    void aPassageThatStandsTwiceIsNotSure() {
        assertThat(CorrectedDraft.of(draft("Un local.\n\nEncore : Un local."), "Un local", "Un grand local"))
                .isEmpty();
    }

    @Test
    void aDifferenceIsCutAtWholeWords() {
        assertThat(TextChange.between("ouvre lundi matin", "ouvre lundi soir"))
                .isEqualTo(new TextChange("ouvre lundi ", "matin", "soir", ""));
        assertThat(TextChange.between("en 2006, deux", "en 2016, deux"))
                .isEqualTo(new TextChange("en ", "2006", "2016", ", deux"));
        assertThat(TextChange.between("un garage", "un grand garage").put()).isEqualTo("grand ");
        assertThat(TextChange.between("pareil", "pareil").isNothing()).isTrue();
    }

    private static Draft draft(String text) {
        return new Draft(
                "fiche-pratique",
                "Garage solidaire",
                "On répare ensemble.",
                Map.of("objectif", text, "etapes", "Autre chose."),
                Map.of(),
                Map.of(),
                List.of(),
                Map.of(),
                true,
                Map.of());
    }
}
