package org.vitaressources.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitaressources.text.StandaloneText;

/// An entry as a file, and back.
class EntryTextTests {
    private static final EntryFile PHOTO = new EntryFile(
            "quai.jpg", "quai.jpg", "aa", 10, "image/jpeg", "Le quai, *un vendredi*", "Des caisses [vides]");
    private static final EntryFile SHEET =
            new EntryFile("cahier.pdf", "cahier.pdf", "bb", 20, "application/pdf", "Le cahier du quai", "");

    private final EntryReading reading = new EntryReading(StandaloneText.markdown());

    private static EntryDraft entry(Map<String, String> parts, List<Figure> figures, List<EntryFile> files) {
        return new EntryDraft(
                "Deux mois de pesées", "2026-06-16", "mesure", List.of("Ana", "Bo"), parts, figures, files, Map.of());
    }

    private EntryDraft read(String text) {
        return reading.read(
                "2026-06-16-deux-mois.md",
                text.getBytes(StandardCharsets.UTF_8),
                name -> List.of(PHOTO, SHEET).stream()
                        .filter(file -> file.name().equals(name))
                        .map(file -> new EntryFile(
                                file.name(), file.name(), file.sha256(), file.size(), file.mediaType(), "", ""))
                        .findFirst());
    }

    @Test
    void isWrittenAsPeopleReadIt() {
        EntryDraft entry = entry(
                Map.of("essaye", "Une balance.", "appris", "Peser."),
                List.of(new Figure("Vendus", "", "kg", "", "mai ; 640")),
                List.of(PHOTO, SHEET));
        assertThat(EntryText.of(entry)).isEqualTo("""
                ---
                titre: Deux mois de pesées
                date: '2026-06-16'
                auteurs:
                  - Ana
                  - Bo
                nature: mesure
                ---

                ## Ce que nous avons essayé

                Une balance.

                ## Ce que nous avons appris

                Peser.

                ## Chiffres

                ```graphique
                type: colonnes
                titre: "Vendus"
                unite: "kg"
                valeurs:
                  "mai": 640
                ```

                ## Photographies

                ![Des caisses \\[vides\\]](quai.jpg)

                *Le quai, \\*un vendredi\\**

                ## Fichiers

                - [Le cahier du quai](cahier.pdf)
                """);
    }

    @Test
    void comesBackAsItWas() {
        EntryDraft entry = entry(
                Map.of("texte", "En tête.", "observe", "Trois caisses.\n\n- Une\n- Deux", "appris", "Peser."),
                List.of(
                        new Figure("Vendus", "lignes", "kg", "Cahier", "mai ; 640\njuin ; 420"),
                        new Figure("Deux séries", "", "", "", " ; Prévu ; Réel\nmai ; 3 ; 4")),
                List.of(PHOTO, SHEET));
        assertThat(read(EntryText.of(entry))).isEqualTo(entry);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Ce que nous avons appris\n\nUn.\n\n## Ce que nous avons essayé\n\nDeux.",
                "## Ce que nous avons appris\n\nUn.\n\n## Ce que nous avons appris\n\nDeux.",
                "## Chiffres\n\nPas de graphique ici.",
                "```\n## Ce que nous avons appris\n```",
                "Un texte.\n\n## Photographies\n\nSans image.",
            })
    void aFileThatThePartsWouldNotGiveAgainStaysOneText(String body) {
        EntryDraft read = read("---\ntitre: À la main\ndate: 2026-06-16\n---\n\n" + body + "\n");
        assertThat(read.parts()).isEqualTo(Map.of(EntryPart.FREE.id(), body));
        assertThat(EntryText.body(read)).isEqualTo(body);
    }

    @Test
    void losesNoKeyThatTheFormDoesNotShow() {
        EntryDraft read =
                read("---\ntitle: Par un autre\nauteur: Ana ; Bo\ntype: Essai\nmeteo: pluie\n---\n\nUn texte.\n");
        assertThat(read)
                .returns("Par un autre", EntryDraft::title)
                .returns("2026-06-16", EntryDraft::date)
                .returns(List.of("Ana", "Bo"), EntryDraft::authors)
                .returns("essai", EntryDraft::kind)
                .returns(Map.of("meteo", "pluie"), EntryDraft::others);
        assertThat(EntryText.of(read)).contains("meteo: pluie");
    }

    @Test
    void doesNotListAgainWhatTheTextShows() {
        EntryDraft entry = entry(
                Map.of("observe", "![Le quai](quai.jpg) et [le cahier](./cahier.pdf#p2)"),
                List.of(),
                List.of(PHOTO, SHEET));
        assertThat(EntryText.body(entry)).doesNotContain("## Photographies", "## Fichiers");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [un](a.pdf) et ![deux](b%20c.png)   | a.pdf, b c.png
            [un](<a.pdf>)                       | a.pdf
            [un](./a.pdf?x=1#p2)                | a.pdf
            [cent](100%.pdf)                    | 100%.pdf
            [plus](a+b.pdf)                     | a+b.pdf
            sans lien (a.pdf)                   | ''
            """)
    void findsTheFilesThatATextNames(String text, String expected) {
        assertThat(String.join(", ", EntryText.targets(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-06-16-deux-mois.md | ''         | 2026-06-16
            2026-06-16-deux-mois.md | 2025-01-02 | 2025-01-02
            notes.md                | ''         | ''
            notes.md                | 2025       | 2025
            """)
    void takesTheDayFromTheDescriptionElseFromTheName(String name, String written, String expected) {
        String text = "---\ntitre: T\n" + (written.isEmpty() ? "" : "date: '" + written + "'\n") + "---\n\nTexte.\n";
        assertThat(reading.read(name, text.getBytes(StandardCharsets.UTF_8), file -> Optional.empty())
                        .date())
                .isEqualTo(expected);
    }
}
