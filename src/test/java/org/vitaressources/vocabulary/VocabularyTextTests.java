package org.vitaressources.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A file of vocabulary changed in one place: the rest stays as somebody wrote it.
class VocabularyTextTests {
    private static final String SECTORS = """
            # Nos secteurs
            concepts:
              # Le premier
              - id: mobilite # comme avant
                libelle: Mobilité
                enfants:
                  # tout petit
                  - id: velo-cargo
                    libelle: 'Vélo-cargo'   # à revoir
                    synonymes: [triporteur,   biporteur]
                  - id: autopartage
                    libelle: Autopartage

              - {id: peche, libelle: Pêche}   # sur une ligne
            # fin
            """;

    @Test
    void changesAValueAndNothingElse() {
        assertThat(changed("velo-cargo", "libelle", "Cyclologistique"))
                .isEqualTo(SECTORS.replace("'Vélo-cargo'   # à revoir", "Cyclologistique   # à revoir"));
        assertThat(changed("velo-cargo", "synonymes", List.of("triporteur", "cargo, à deux roues")))
                .isEqualTo(SECTORS.replace("[triporteur,   biporteur]", "[triporteur, 'cargo, à deux roues']"));
        assertThat(changed("peche", "libelle", "Pêche et mer"))
                .isEqualTo(SECTORS.replace("libelle: Pêche}", "libelle: Pêche et mer}"));
    }

    @Test
    void addsAKeyBesideTheName() {
        assertThat(changed("mobilite", "anglais", "Mobility: fair"))
                .isEqualTo(SECTORS.replace("comme avant\n", "comme avant\n    anglais: 'Mobility: fair'\n"));
        assertThat(changed("peche", "retirer", "true"))
                .isEqualTo(SECTORS.replace("libelle: Pêche}", "libelle: Pêche, retirer: 'true'}"));
    }

    @Test
    void takesAKeyAway() {
        assertThat(changed("velo-cargo", "synonymes", VocabularyText.GONE))
                .isEqualTo(SECTORS.replace("        synonymes: [triporteur,   biporteur]\n", ""));
        assertThat(changed("peche", "libelle", VocabularyText.GONE))
                .isEqualTo(SECTORS.replace("{id: peche, libelle: Pêche}", "{id: peche}"));
    }

    @Test
    void saysThatThereIsNothing() {
        assertThat(changed("velo-cargo", "synonymes", List.of()))
                .isEqualTo(SECTORS.replace("[triporteur,   biporteur]", "[]"));
        assertThat(changed("velo-cargo", "parent", ""))
                .isEqualTo(SECTORS.replace("- id: velo-cargo\n", "- id: velo-cargo\n        parent: ''\n"));
    }

    @Test
    void addsAnEntryAtTheEndOfTheList() {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", "bois");
        entry.put("synonymes", List.of("forêt", "#sciage"));
        assertThat(new VocabularyText("secteurs.yml", SECTORS)
                        .adding("concepts", entry, false)
                        .text())
                .isEqualTo(SECTORS.replace(
                        "# sur une ligne\n", "# sur une ligne\n  - id: bois\n    synonymes: [forêt, '#sciage']\n"));
        assertThat(new VocabularyText("s.yml", "")
                        .adding("synonymes", Map.of("termes", List.of("a", "b")), true)
                        .text())
                .isEqualTo("synonymes:\n  - {termes: [a, b]}\n");
        assertThat(new VocabularyText("s.yml", "# vide\nsynonymes: []\nretirer: [x]")
                        .adding("synonymes", Map.of("termes", List.of("a", "b")), true)
                        .text())
                .isEqualTo("# vide\nsynonymes:\n  - {termes: [a, b]}\nretirer: [x]");
    }

    @Test
    void takesAnEntryOutAndLiftsOneWithItsComments() {
        VocabularyText text = new VocabularyText("secteurs.yml", SECTORS);
        assertThat(text.removing("concepts", VocabularyText.Entry.where("id", "peche"))
                        .text())
                .isEqualTo(SECTORS.replace("  - {id: peche, libelle: Pêche}   # sur une ligne\n", ""));
        assertThat(text.lifting("concepts", VocabularyText.Entry.where("id", "velo-cargo"))
                        .text())
                .isEqualTo("""
                # Nos secteurs
                concepts:
                  # Le premier
                  - id: mobilite # comme avant
                    libelle: Mobilité
                    enfants:
                      # tout petit
                      - id: autopartage
                        libelle: Autopartage

                  - {id: peche, libelle: Pêche}   # sur une ligne
                  - id: velo-cargo
                    libelle: 'Vélo-cargo'   # à revoir
                    synonymes: [triporteur,   biporteur]
                # fin
                """);
        assertThat(text.lifting("concepts", VocabularyText.Entry.where("id", "peche")))
                .isEqualTo(text);
    }

    @Test
    void changesATableOfWords() {
        String acronyms = """
                sigles:
                  # emploi
                  EI: [entreprise d'insertion, entreprise individuelle] # deux sens
                  "AI": association intermédiaire
                retirer: [TVA]
                """;
        VocabularyText text = new VocabularyText("sigles.yml", acronyms);
        assertThat(text.putting("sigles", "EI", "entreprise d'insertion").text())
                .isEqualTo(acronyms.replace(
                        "[entreprise d'insertion, entreprise individuelle]", "entreprise d'insertion"));
        assertThat(text.putting("sigles", "ACI", List.of("atelier")).text())
                .isEqualTo(acronyms.replace("retirer", "  ACI: [atelier]\nretirer"));
        assertThat(text.putting("sigles", "AI", VocabularyText.GONE).text())
                .isEqualTo(acronyms.replace("  \"AI\": association intermédiaire\n", ""));
        assertThat(text.putting("", "retirer", List.of("TVA", "non")).text())
                .isEqualTo(acronyms.replace("[TVA]", "[TVA, non]"));
        assertThat(new VocabularyText("sigles.yml", "")
                        .putting("sigles", "ACI", "x")
                        .text())
                .isEqualTo("sigles:\n  ACI: x\n");
    }

    @Test
    void writesAnewWhatCannotBeChangedInPlace() {
        String shared = """
                # garder ceci
                concepts:
                  - &un {id: un, libelle: Un}
                  - id: deux
                    libelle: &mot Deux
                    anglais: *mot
                """;
        VocabularyText text = new VocabularyText("secteurs.yml", shared)
                .changing("concepts", VocabularyText.Entry.where("id", "deux"), Map.of("anglais", "Two"));
        assertThat(text.text()).startsWith("# garder ceci\n");
        assertThat(text.entries("concepts")).contains(Map.of("id", "deux", "libelle", "Deux", "anglais", "Two"));
    }

    @Test
    void countsSignsOutsideTheBasicPlaneAndWindowsLines() {
        VocabularyText text =
                new VocabularyText("s.yml", "# 🌱🌱\r\nconcepts:\r\n  - id: a\r\n    libelle: 🌱 A\r\n  - id: b\r\n");
        assertThat(text.changing("concepts", VocabularyText.Entry.where("id", "b"), Map.of("libelle", "B"))
                        .text())
                .isEqualTo("# 🌱🌱\nconcepts:\n  - id: a\n    libelle: 🌱 A\n  - id: b\n    libelle: B\n");
    }

    private static String changed(String id, String key, Object value) {
        return new VocabularyText("secteurs.yml", SECTORS)
                .changing("concepts", VocabularyText.Entry.where("id", id), Map.of(key, value))
                .text();
    }
}
