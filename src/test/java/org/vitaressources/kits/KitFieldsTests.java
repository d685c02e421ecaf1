package org.vitaressources.kits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vitaressources.contributions.DraftFields;

/// Two people write in the same step.
class KitFieldsTests {
    private static final List<String> NAMES = KitFields.of(StepKind.ACTIVITY);

    @Test
    void differentFieldsDoNotDisturbEachOther() {
        Map<String, String> kept = Map.of("titre", "Le leur", "consigne", "Lisez.");
        KitFields.Merged merged = KitFields.merge(
                kept,
                Map.of("titre", digest("Ancien"), "consigne", digest("Lisez.")),
                Map.of("titre", "Ancien", "consigne", "Lisez à deux."),
                NAMES);
        assertThat(merged.conflicts()).isEmpty();
        assertThat(merged.fields()).containsEntry("titre", "Le leur").containsEntry("consigne", "Lisez à deux.");
        assertThat(merged.changed()).containsOnlyKeys("consigne");
    }

    @Test
    void whatBothChangedIsShownAndNotWrittenOver() {
        KitFields.Merged merged = KitFields.merge(
                Map.of("titre", "Le leur"), Map.of("titre", digest("Ancien")), Map.of("titre", "Le mien"), NAMES);
        assertThat(merged.fields()).containsEntry("titre", "Le leur");
        assertThat(merged.conflicts()).containsExactly(new DraftFields.Conflict("titre", "Le leur", "Le mien"));
    }

    @Test
    void theSameTextFromBothSidesIsNoConflict() {
        KitFields.Merged merged = KitFields.merge(
                Map.of("titre", "Pareil"), Map.of("titre", digest("Ancien")), Map.of("titre", " Pareil "), NAMES);
        assertThat(merged.conflicts()).isEmpty();
        assertThat(merged.changed()).isEmpty();
    }

    @Test
    void fieldsOfOtherKindsAndOfSourcesAreNotTakenFromAForm() {
        KitFields.Merged merged = KitFields.merge(
                Map.of(), Map.of(), Map.of("source.1.citation", "faux", "enonce", "?", "titre", "Oui"), NAMES);
        assertThat(merged.fields()).containsOnlyKeys("titre");
    }

    @Test
    void minutesAreANumberOrNothing() {
        assertThat(KitFields.calm("minutes", " 45 ")).isEqualTo("45");
        assertThat(KitFields.calm("minutes", "beaucoup")).isEmpty();
        assertThat(KitFields.calm("minutes", "-5")).isEmpty();
        assertThat(KitFields.calm("minutes", "9999")).isEqualTo("6000");
        for (String typed : List.of("90", "90 min", "1h30", "1 h 30", "1\u00A0h\u00A030", "1 heure 30 minutes")) {
            assertThat(KitFields.calm("minutes", typed)).as(typed).isEqualTo("90");
        }
        assertThat(KitFields.calm("minutes", "2 h")).isEqualTo("120");
        assertThat(KitFields.calm("adresse", "exemple.fr/page")).isEqualTo("https://exemple.fr/page");
        assertThat(KitFields.calm("adresse", "https://exemple.fr")).isEqualTo("https://exemple.fr");
    }

    @Test
    void whatCannotBeKeptIsToldByItsField() {
        List<String> names = KitFields.of(StepKind.LINK);
        assertThat(FieldFault.in(Map.of("minutes", "une heure", "adresse", "exemple"), names))
                .extracting(FieldFault::field)
                .containsExactlyInAnyOrder("minutes", "adresse");
        assertThat(FieldFault.in(Map.of("minutes", "101 h", "adresse", "javascript:alert(1)"), names))
                .hasSize(2);
        assertThat(FieldFault.in(Map.of("minutes", " 45 mn ", "adresse", "www.exemple.fr"), names))
                .isEmpty();
        assertThat(FieldFault.in(Map.of("minutes", "", "adresse", "http://localhost:8080/"), names))
                .isEmpty();
    }

    @Test
    void aQuestionIsWholeWhenItCanBeAsked() {
        assertThat(question("unique", "Laquelle ?", true, false).isWhole()).isTrue();
        assertThat(question("unique", "Laquelle ?", true, true).isWhole()).isFalse();
        assertThat(question("multiple", "Lesquelles ?", true, true).isWhole()).isTrue();
        assertThat(question("multiple", "Lesquelles ?", false, false).isWhole()).isFalse();
        assertThat(question("ouverte", "Pourquoi ?", false, false).isWhole()).isTrue();
        assertThat(question("ouverte", "", false, false).isWhole()).isFalse();
    }

    private static Question question(String form, String prompt, boolean first, boolean second) {
        return Question.of(new Step(
                PartId.fresh(),
                StepKind.QUESTION,
                1,
                Map.of(
                        "forme",
                        form,
                        "enonce",
                        prompt,
                        "choix.1",
                        "A",
                        "juste.1",
                        first ? "oui" : "",
                        "choix.2",
                        "B",
                        "juste.2",
                        second ? "oui" : "")));
    }

    private static String digest(String text) {
        return DraftFields.digest(text);
    }
}
