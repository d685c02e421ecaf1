package org.vitaressources.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitaressources.library.ResourceId;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.search.SearchResults.Hit;
import org.vitaressources.search.SearchResults.PassageHit;
import org.vitaressources.search.SearchResults.Snippet;
import org.vitaressources.text.Address;

/// What is shown of a resource found: its passages, where they open, the words marked.
class HitsTests {
    static TestIndex index;

    @BeforeAll
    static void open(@TempDir Path folder) {
        index = TestIndex.ofCorpus(folder);
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    @Test
    void opensTheReadingViewAtThePage() {
        PassageHit passage = passage("covoiturage fragile");
        assertThat(passage.address()).isEqualTo(new Address.Page(3));
        assertThat(passage.document()).isEqualTo("rapport-2022.pdf");
        assertThat(passage.documentTitle()).isEqualTo("Rapport 2022");
        assertThat(passage.url())
                .isEqualTo("/ressources/rapport-territoire/documents/rapport-2022.pdf/lecture"
                        + "?q=covoiturage%20fragile#page-3");
        assertThat(marked(passage.text())).containsExactly("covoiturage", "covoiturage", "fragile");
    }

    @Test
    void opensTheSheetAtTheSection() {
        PassageHit passage = passage("mission locale jardin");
        assertThat(passage.address())
                .isInstanceOfSatisfying(
                        Address.Section.class,
                        section -> assertThat(section.path()).containsExactly("Partenaires"));
        assertThat(passage.url()).isEqualTo("/ressources/aci-potager#section-partenaires");
    }

    @Test
    void keepsEveryKindOfAddress() {
        assertThat(passage("clause heures").address()).isEqualTo(new Address.Slide(4));
        assertThat(passage("subventions loyers").address()).isEqualTo(new Address.Sheet(1, "Budget"));
        assertThat(passage("municipalité local").address())
                .isEqualTo(new Address.Member("courrier/lettre.docx", 1, new Address.Page(1)));
    }

    @Test
    void marksTheTitleAndTheSummary() {
        Hit hit = first("scooters");
        assertThat(marked(hit.title())).containsExactly("scooters");
        assertThat(marked(hit.summary())).containsExactly("scooter");
        assertThat(hit.title().text()).isEqualTo("Garage solidaire et location de scooters");
    }

    @Test
    void saysThatAnExampleIsFictional() {
        assertThat(first("travail de nuit").fictional()).isTrue();
        assertThat(first("garage").fictional()).isFalse();
    }

    @Test
    void cutsLongTextBetweenWordsAroundTheDensestPlace() {
        String far = "Un mot sans rapport. ".repeat(60);
        index.publish(TestLibrary.simple(
                "long", "Texte long", far + "Ici le tournesol pousse près du colza. " + far + "Le tournesol encore."));
        index.settle();
        Snippet snippet = first("tournesol colza").passages().getFirst().text();
        index.withdraw("long");
        index.settle();
        assertThat(snippet.text()).startsWith("…Ici le tournesol").endsWith("…").hasSizeLessThan(260);
        assertThat(marked(snippet)).containsExactly("tournesol", "colza");
    }

    @Test
    void neverAddsMarkup() {
        index.publish(TestLibrary.simple("hostile", "<b>x</b>", "<script>alert('citrouille')</script> & co"));
        index.settle();
        Hit hit = first("citrouille");
        index.withdraw("hostile");
        index.settle();
        assertThat(hit.passages().getFirst().text().text()).isEqualTo("<script>alert('citrouille')</script> & co");
    }

    @Test
    void findsSimilarResources() {
        List<Hit> similar = index.search.similarTo(new ResourceId("garage-solidaire"), 3);
        assertThat(similar)
                .extracting(hit -> hit.id().value())
                .contains("plateforme-mobilite")
                .doesNotContain("garage-solidaire");
        assertThat(index.search.similarTo(new ResourceId("inconnu"), 3)).isEmpty();
    }

    private static Hit first(String words) {
        return index.search.find(SearchQuery.of(words)).hits().getFirst();
    }

    private static PassageHit passage(String words) {
        return first(words).passages().getFirst();
    }

    private static List<String> marked(Snippet snippet) {
        return snippet.pieces().stream()
                .filter(Snippet.Piece::marked)
                .map(Snippet.Piece::text)
                .toList();
    }
}
