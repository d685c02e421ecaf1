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
import org.vitaressources.search.FoundPassages;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.search.SearchResults.Hit;
import org.vitaressources.search.SearchResults.PassageHit;
import org.vitaressources.search.SearchResults.Snippet;
import org.vitaressources.text.Address;

/// Which passages of a resource are shown, and what is said elsewhere that is like them.
class PassagesTests {
    private static TestIndex index;

    @BeforeAll
    static void open(@TempDir Path folder) {
        index = TestIndex.ofCorpus(folder);
        index.publish(TestResource.of("rapport", TestLibrary.titled("Un rapport"), """
                === document r.pdf | Rapport
                === page 1
                La brouette sert au maraîchage. La brouette encore. Rien de plus à dire sur la brouette.
                === page 2
                Une brouette et une bêche, la brouette d'abord.
                === page 3
                L'arrosoir est en zinc. Tout finit par une grande fête des
                === page 4
                semailles au printemps.
                === page 5
                La brouette, pour finir.
                """));
        index.publish(TestResource.of("fiche", TestLibrary.titled("Une fiche"), """
                ## Le tablier bleu
                Le tablier bleu
                Il protège le jardinier de la boue et du froid, chaque matin d'hiver au potager.
                ## Tailles
                Taille | Tablier | | Prix
                S | oui | | 12
                """));
        index.publish(TestResource.of("autre", TestLibrary.titled("Une autre"), """
                ## Vêtements
                Chaque matin d'hiver, un tablier protège le jardinier du froid. Les gants servent à tailler les haies,
                le chapeau au soleil d'été.
                """));
        index.settle();
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    @Test
    void findsAPhraseOverAPageBreakAndShowsBothSides() {
        Hit hit = first("\"fête des semailles\"");
        assertThat(hit.id().value()).isEqualTo("rapport");
        assertThat(pages(hit.passages())).containsExactlyInAnyOrder(3, 4);
    }

    @Test
    void showsPassagesForDifferentWordsRatherThanTheSameWordAgain() {
        Hit hit = first("brouette arrosoir");
        assertThat(pages(hit.passages()).subList(0, 2)).contains(3).containsAnyOf(1, 2, 5);
        assertThat(hit.morePassages()).isEqualTo(1);
    }

    @Test
    void prefersThePassageWhereTheWordsStandTogether() {
        assertThat(pages(first("brouette bêche").passages()).getFirst()).isEqualTo(2);
    }

    @Test
    void saysAHeadingOnce() {
        PassageHit passage = first("tablier boue").passages().stream()
                .filter(found -> found.url().startsWith("/ressources/fiche"))
                .findFirst()
                .orElseGet(() -> index.search
                        .passages(new ResourceId("fiche"), "tablier", 1, 10)
                        .passages()
                        .getFirst());
        assertThat(passage.text().text()).startsWith("Il protège le jardinier");
    }

    @Test
    void readsTablesWithoutTheirBars() {
        FoundPassages found = index.search.passages(new ResourceId("fiche"), "taille", 1, 10);
        assertThat(found.passages().getLast().text().text()).isEqualTo("Taille · Tablier · Prix S · oui · 12");
    }

    @Test
    void listsEveryPassageInTheOrderOfTheTextPageByPage() {
        ResourceId rapport = new ResourceId("rapport");
        FoundPassages start = index.search.passages(rapport, "brouettes", 1, 2);
        assertThat(start.total()).isEqualTo(3);
        assertThat(pages(start.passages())).containsExactly(1, 2);
        assertThat(pages(index.search.passages(rapport, "brouettes", 2, 2).passages()))
                .containsExactly(5);
        assertThat(index.search.passages(rapport, "brouettes", 3, 2).passages()).isEmpty();
        assertThat(index.search.passages(rapport, "", 1, 2)).isEqualTo(FoundPassages.NONE);
        assertThat(index.search.passages(new ResourceId("inconnu"), "brouette", 1, 2))
                .isEqualTo(FoundPassages.NONE);
    }

    @Test
    void findsWhatIsSaidLikeItElsewhere() {
        List<FoundPassages.Elsewhere> like =
                index.search.passagesLike(new ResourceId("autre"), "", "section-vetements", 5);
        assertThat(like)
                .extracting(FoundPassages.Elsewhere::slug)
                .startsWith("fiche")
                .doesNotContain("autre");
        assertThat(like.getFirst().passage().url()).isEqualTo("/ressources/fiche#section-le-tablier-bleu");
        assertThat(index.search.passagesLike(new ResourceId("autre"), "", "nulle-part", 5))
                .isEmpty();
    }

    @Test
    void marksAnExpansionWhereItIsWholeAndAnAcronymInCapitals() {
        index.publish(TestLibrary.simple(
                "sigles", "Sigles", "J'ai vu une association. Une association intermédiaire, ou AI, embauche."));
        index.settle();
        Snippet text = index.search
                .passages(new ResourceId("sigles"), "AI", 1, 5)
                .passages()
                .getFirst()
                .text();
        index.withdraw("sigles");
        index.settle();
        assertThat(text.pieces().stream().filter(Snippet.Piece::marked).map(Snippet.Piece::text))
                .containsExactly("association", "intermédiaire", "AI");
    }

    private static Hit first(String words) {
        return index.search.find(SearchQuery.of(words)).hits().getFirst();
    }

    private static List<Integer> pages(List<PassageHit> passages) {
        return passages.stream()
                .map(passage -> ((Address.Page) passage.address()).number())
                .toList();
    }
}
