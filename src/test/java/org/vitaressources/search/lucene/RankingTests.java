package org.vitaressources.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitaressources.search.Reason;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.search.SearchResults;
import org.vitaressources.search.SearchResults.Hit;

/// What ranks before what, what only comes close, and why a resource is found.
class RankingTests {
    private static final String FILLER = "Les acteurs du territoire se réunissent chaque mois pour parler de leurs"
            + " projets, de leurs moyens, de leurs partenaires et de ce qui reste à faire ensemble cette année.";

    private final TestLibrary library = new TestLibrary();
    private final TestIndex index;

    RankingTests(@TempDir Path folder) {
        put(
                "page-vide",
                "Le covoiturage",
                "La page a déménagé. https://example.org/une/adresse/longue/qui-ne-dit-rien/de-plus/que/la/page/vide/le"
                        + "-covoiturage/en-bourg/et/ailleurs/encore/plus/loin");
        put("page-pleine", "Organiser le covoiturage", "Le covoiturage en bourg. " + FILLER);
        put("garage", "Un garage solidaire", "Ouvrir un garage solidaire en milieu rural. " + FILLER);
        put("vélo", "Prêter des bicyclettes", "Un atelier prête des bicyclettes. " + FILLER);
        put("papier", "Plier le papier", FILLER);
        index = new TestIndex(folder, library);
        index.index.reconcile();
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private void put(String id, String title, String text) {
        library.put(TestLibrary.simple(Folding.fold(id), title, text));
    }

    private SearchResults find(String words) {
        return index.search.find(SearchQuery.of(words));
    }

    @Test
    void aPageThatSaysNothingComesAfterOneThatAnswers() {
        assertThat(index.ids("covoiturage")).containsExactly("page-pleine", "page-vide");
    }

    @Test
    void whatHoldsOnlyAPartComesCloseAndIsNotCounted() {
        SearchResults results = find("garage solidaire associatif zanzibar");
        assertThat(results.total()).isZero();
        assertThat(results.hits()).isEmpty();
        assertThat(results.approximate()).extracting(hit -> hit.id().value()).containsExactly("garage");
    }

    @Test
    void whatIsFarFromTheQuestionIsNotShownAtAll() {
        SearchResults results = find("zanzibar tombouctou");
        assertThat(results.total()).isZero();
        assertThat(results.approximate()).isEmpty();
    }

    @Test
    void whatIsAResultIsNeverApproximateToo() {
        SearchResults results = find("garage solidaire");
        assertThat(results.hits()).hasSize(1);
        assertThat(results.approximate()).isEmpty();
    }

    @Test
    void saysWhichWordStandsWhereAndWhichIsMissing() {
        Hit garage = find("garage solidaire associatif zanzibar").approximate().getFirst();
        assertThat(garage.reasons())
                .contains(new Reason.SameWord("garage", Reason.Place.TITLE))
                .contains(new Reason.SameWord("solidaire", Reason.Place.TITLE))
                .contains(new Reason.MissingWords(List.of("associatif", "zanzibar")))
                .hasAtLeastOneElementOfType(Reason.InPassage.class);
    }

    @Test
    void saysThatTheWordsStandTogether() {
        assertThat(find("garage solidaire").hits().getFirst().reasons())
                .first()
                .isEqualTo(new Reason.WholePhrase("garage solidaire", Reason.Place.TITLE));
    }

    @Test
    void saysWhatStandsForTheWord() {
        assertThat(find("vélo").hits().getFirst().reasons()).contains(new Reason.StandsFor("vélo", "bicyclette"));
    }

    @Test
    void saysWhichOtherFormIsFound() {
        assertThat(find("bicyclette").hits().getFirst().reasons())
                .contains(new Reason.OtherForm("bicyclette", "bicyclettes", Reason.Place.TITLE));
    }

    @Test
    void saysThatTheWordStandsInTheDescriptionOrFurtherInTheText(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("bretagne.md"),
                "---\ntitre: Prendre soin des sols\n" + "territoire: departement:35\n---\n## Semer\n" + FILLER);
        library.put(TestResource.read(file));
        index.index.reconcile();
        assertThat(find("ille-et-vilaine").hits().getFirst().reasons())
                .contains(new Reason.SameWord("ille et vilaine", Reason.Place.DESCRIPTION))
                .doesNotHaveAnyElementsOfTypes(Reason.MissingWords.class);
    }

    @Test
    void givesNoReasonWhenNothingWasAsked() {
        assertThat(find("").hits())
                .isNotEmpty()
                .allSatisfy(hit -> assertThat(hit.reasons()).isEmpty());
    }
}
