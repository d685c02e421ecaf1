package org.vitaressources.contributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitaressources.text.Address;
import org.vitaressources.text.DocumentMetadata;
import org.vitaressources.text.Markdown;
import org.vitaressources.text.MarkdownText;
import org.vitaressources.text.Passage;
import org.vitaressources.text.Reading;
import org.vitaressources.text.ReadingStatus;
import org.vitaressources.text.SampleHtml;
import org.vitaressources.text.StandaloneText;

class SheetExtractionTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1. Contexte et historique | contexte",
                "LES PARTENAIRES DU PROJET | partenaires",
                "Moyens humains, coûts et financement | moyens",
                "Le budget | moyens",
                "Bilan de la première année | resultats",
                "Les conditions de réussite | reussite",
                "Freins rencontrés | difficultes",
                "Ce qui n’a pas marché | difficultes",
                "Mise en œuvre | actions",
                "Perspectives et essaimage | transferabilite",
                "Territoire d’intervention | territoire",
                "Objectifs | besoin",
            })
    void knowsHeadingsByTheirWords(String heading, String section) {
        assertThat(SheetCues.section(heading)).contains(section);
    }

    @ParameterizedTest
    @CsvSource({
        "Remerciements",
        "Annexe 3",
        "La Clé de Douze",
        "'Un intitulé beaucoup trop long pour être un titre, qui parle du budget et des partenaires à la fois.'"
    })
    void leavesOtherHeadingsAlone(String heading) {
        assertThat(SheetCues.section(heading)).isEmpty();
    }

    @Test
    void fillsTheSheetFromHeadings() {
        SheetExtraction.Sheet sheet = extract("""
                # Un garage solidaire

                Une association de la vallée répare les voitures de celles et ceux qui en ont besoin pour travailler.

                ## Pourquoi ce projet

                Une panne suffit à perdre un emploi.

                ## Partenaires

                - L’agglomération
                - Un lycée professionnel

                ### Le lycée

                Il accueille l’atelier.

                ## Budget

                | Poste | Montant |
                | --- | --- |
                | Loyer | 12 000 € |

                ## Remerciements

                À toute l’équipe.
                """);
        assertThat(sheet.title()).isEqualTo("Un garage solidaire");
        assertThat(sheet.summary()).startsWith("Une association de la vallée");
        assertThat(sheet.sections().get("contexte"))
                .contains("Une association de la vallée")
                .contains("Une panne suffit");
        assertThat(sheet.sections().get("partenaires"))
                .contains("- L’agglomération\n- Un lycée professionnel")
                .contains("### Le lycée");
        assertThat(sheet.sections().get("moyens"))
                .contains("| Loyer | 12")
                .contains("### Remerciements\n\nÀ toute l’équipe.");
        assertThat(sheet.sources().get("partenaires"))
                .isNotNull()
                .extracting(Provenance::address)
                .isEqualTo("Partenaires");
    }

    @Test
    void findsHeadingsInThePagesOfAPdf() {
        Reading reading = reading(
                page(1, "Le garage\nContexte\nUne panne suffit à perdre un emploi.\nPartenaires :\nL’agglomération."),
                page(2, "Le lycée professionnel.\nRésultats\nSoixante voitures réparées, malgré un budget serré."));
        SheetExtraction.Sheet sheet = SheetExtraction.of("bilan.pdf", reading, SheetExtractionTests::words);
        assertThat(sheet.sections().get("partenaires")).isEqualTo("L’agglomération.\n\nLe lycée professionnel.");
        assertThat(sheet.sections().get("resultats")).contains("malgré un budget serré");
        assertThat(sheet.sections()).doesNotContainKey("moyens");
        assertThat(sheet.sources())
                .containsEntry("resultats", new Provenance("bilan.pdf", "page-2", "p. 2"))
                .containsEntry("partenaires", new Provenance("bilan.pdf", "page-1", "p. 1"));
    }

    @Test
    void makesListsOfTypedBullets() {
        String text = "Actions\nTrois choses :\n• réparer\n•louer\n– former\n– suivre\nPuis :\n– Merci, dit-elle.";
        SheetExtraction.Sheet sheet = SheetExtraction.of("a.pdf", reading(page(1, text)), SheetExtractionTests::words);
        assertThat(sheet.sections().get("actions"))
                .isEqualTo(
                        "Trois choses :\n\n- réparer\n- louer\n\n- former\n- suivre\n\nPuis :\n\n– Merci, dit-elle.");
    }

    @Test
    void losesNoWordOfADocumentWithoutHeadings() {
        SheetExtraction.Sheet sheet =
                SheetExtraction.of("a.pdf", reading(page(1, "Un texte.\nSans titre.")), SheetExtractionTests::words);
        assertThat(sheet.sections()).isEqualTo(Map.of("contexte", "Un texte.\n\nSans titre."));
    }

    private static SheetExtraction.Sheet extract(String markdown) {
        MarkdownText.Rendered rendered =
                StandaloneText.markdown().render(markdown, "", Markdown.LinkResolver.AS_WRITTEN);
        Reading reading = new Reading(
                ReadingStatus.COMPLETE,
                "",
                "text/markdown",
                DocumentMetadata.NONE,
                rendered.passages(),
                rendered.outline());
        return SheetExtraction.of("garage.md", reading, SheetExtractionTests::words);
    }

    private static Reading reading(Passage... passages) {
        return new Reading(
                ReadingStatus.COMPLETE, "", "application/pdf", DocumentMetadata.NONE, List.of(passages), List.of());
    }

    private static Passage page(int number, String text) {
        return new Passage(new Address.Page(number), "page-" + number, text, SampleHtml.of(text));
    }

    private static String words(Address address) {
        return switch (address) {
            case Address.Page page -> "p. " + page.number();
            case Address.Section section ->
                Optional.of(section.path())
                        .filter(path -> !path.isEmpty())
                        .map(List::getLast)
                        .orElse("début");
            default -> address.anchor();
        };
    }
}
