package org.vitaressources.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitaressources.contributions.DraftFields;

/// Two windows that write in one entry.
class EntryFieldsTests {
    private static final EntryDraft STORED = new EntryDraft(
            "Un titre",
            "2026-03-12",
            "essai",
            List.of("Ana"),
            Map.of("appris", "Peser."),
            List.of(new Figure("Vendus", "", "kg", "", "mai ; 640")),
            List.of(new EntryFile("quai.jpg", "quai.jpg", "aa", 1, "image/jpeg", "", "Un quai")),
            Map.of("meteo", "pluie"));

    private static Map<String, String> seen(EntryDraft draft) {
        Map<String, String> digests = new LinkedHashMap<>();
        EntryFields.of(draft).forEach((field, text) -> digests.put(field, DraftFields.digest(text)));
        return digests;
    }

    @Test
    void takeWhatWasWrittenAndKeepTheRest() {
        EntryFields.Merged merged = EntryFields.merge(
                STORED,
                seen(STORED),
                Map.of(
                        "titre", "Un autre titre",
                        "auteurs", "Ana\r\nBo\r\nAna",
                        "partie.observe", "Trois caisses.",
                        "chiffres.1.valeurs", "mai ; 641",
                        "fichier.quai.jpg.titre", "Le quai"));
        assertThat(merged.conflicts()).isEmpty();
        assertThat(merged.draft())
                .returns("Un autre titre", EntryDraft::title)
                .returns(List.of("Ana", "Bo"), EntryDraft::authors)
                .returns(Map.of("appris", "Peser.", "observe", "Trois caisses."), EntryDraft::parts)
                .returns(STORED.others(), EntryDraft::others);
        assertThat(merged.draft().figures().getFirst()).isEqualTo(new Figure("Vendus", "", "kg", "", "mai ; 641"));
        assertThat(merged.draft().files().getFirst())
                .returns("Le quai", EntryFile::title)
                .returns("Un quai", EntryFile::alternative);
    }

    @Test
    void sayWhatBothChangedAndWriteOverNothing() {
        Map<String, String> seen = seen(STORED);
        EntryDraft meanwhile = EntryFields.with(STORED, Map.of("partie.appris", "Du premier onglet."));
        EntryFields.Merged merged =
                EntryFields.merge(meanwhile, seen, Map.of("partie.appris", "Du second.", "titre", "Du second aussi"));
        assertThat(merged.conflicts())
                .containsExactly(new EntryFields.Conflict("partie.appris", "Du premier onglet.", "Du second."));
        assertThat(merged.draft().title()).isEqualTo("Du second aussi");
        assertThat(merged.draft().parts()).containsEntry("appris", "Du premier onglet.");
    }

    @Test
    void aWindowThatDidNotTouchAFieldLeavesItToTheOther() {
        EntryDraft meanwhile = EntryFields.with(STORED, Map.of("titre", "Du premier onglet"));
        EntryFields.Merged merged = EntryFields.merge(meanwhile, seen(STORED), Map.of("titre", "Un titre"));
        assertThat(merged.conflicts()).isEmpty();
        assertThat(merged.draft().title()).isEqualTo("Du premier onglet");
    }

    @Test
    void twoWindowsThatWroteTheSameAgree() {
        EntryDraft meanwhile = EntryFields.with(STORED, Map.of("titre", "Pareil"));
        assertThat(EntryFields.merge(meanwhile, seen(STORED), Map.of("titre", "Pareil"))
                        .conflicts())
                .isEmpty();
    }

    @Test
    void figuresAtTheEndGoWhenEmptiedAndThoseBetweenKeepTheirNumber() {
        EntryDraft three =
                EntryFields.with(STORED, Map.of("chiffres.2.titre", "Donnés", "chiffres.3.titre", "Compostés"));
        assertThat(three.figures()).hasSize(3);
        EntryDraft hole = EntryFields.with(three, Map.of("chiffres.2.titre", ""));
        assertThat(hole.figures()).hasSize(3);
        assertThat(EntryFields.with(hole, Map.of("chiffres.3.titre", "")).figures())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "titre, true",
        "partie.appris, true",
        "chiffres.1.valeurs, true",
        "chiffres.0.valeurs, false",
        "fichier.plan.jpg.alternative, true",
        "fichier.../etc/passwd.titre, false",
        "_csrf, false",
        "vu, false",
    })
    void haveNamesOfTheirOwn(String name, boolean field) {
        assertThat(EntryFields.isField(name)).isEqualTo(field);
    }

    @Test
    void areNotWithoutEnd() {
        String long_ = "x".repeat(EntryFields.LONGEST_LINE + 1);
        assertThat(EntryFields.excess(Map.of("titre", long_))).contains("titre");
        assertThat(EntryFields.excess(Map.of("partie.appris", long_))).isEmpty();
        assertThat(EntryFields.excess(Map.of("partie.appris", "x".repeat(EntryFields.LONGEST_PART + 1))))
                .contains("partie.appris");
    }
}
