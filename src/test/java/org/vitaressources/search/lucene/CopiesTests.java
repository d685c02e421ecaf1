package org.vitaressources.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitaressources.library.Description;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;
import org.vitaressources.search.Facet;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.search.SearchResults;
import org.vitaressources.search.SearchResults.Copy;
import org.vitaressources.vocabulary.TerritoryCode;

/// Resources with the same text show once.
class CopiesTests {
    private static final String TEXT =
            "Le poulailler partagé réunit les voisins du quartier autour de douze poules. ".repeat(4);

    private TestIndex index;

    @BeforeEach
    void open(@TempDir Path folder) {
        index = TestIndex.ofCorpus(folder);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @Test
    void showsTheSameTextOnceWithItsOtherAddresses() {
        publish(
                TestLibrary.simple("poules-en-ville", "Poules", TEXT),
                TestLibrary.simple("poules", "Le poulailler", TEXT.toUpperCase(java.util.Locale.FRENCH)),
                TestLibrary.simple("autre", "Poulailler", TEXT + "Et trois oies."));
        SearchResults found = index.search.find(SearchQuery.of("poulailler"));
        assertThat(found.total()).isEqualTo(2);
        assertThat(found.hits()).extracting(hit -> hit.id().value()).containsExactlyInAnyOrder("poules", "autre");
        SearchResults.Hit shown = found.hits().stream()
                .filter(hit -> hit.slug().equals("poules"))
                .findFirst()
                .orElseThrow();
        assertThat(shown.copies()).containsExactly(new Copy("poules-en-ville", "poules-en-ville/index.md", "Poules"));
        assertThat(index.search.copiesOf(new ResourceId("poules-en-ville")))
                .extracting(Copy::slug)
                .containsExactly("poules");
        assertThat(index.search.copiesOf(new ResourceId("autre"))).isEmpty();
    }

    @Test
    void letsTheDescribedOneStandForTheOthersAndCountsItsValues() {
        publish(
                TestLibrary.simple("nu", "Poules", TEXT),
                TestResource.of("bien-decrit-et-plus-long", described("departement:35"), TEXT));
        SearchResults found = index.search.find(SearchQuery.of("poulailler"));
        assertThat(found.hits()).extracting(hit -> hit.id().value()).containsExactly("bien-decrit-et-plus-long");
        assertThat(count(found, "departement:35")).isEqualTo(1);
    }

    @Test
    void showsACopyWhenAFilterExcludesTheOther() {
        publish(
                TestLibrary.simple("nu", "Poules", TEXT),
                TestResource.of("decrit", described("departement:35"), TEXT + "Ici."),
                TestResource.of("decrit-2", described("departement:35"), TEXT + "Ici."),
                TestLibrary.simple("nu-2", "Poules", TEXT));
        SearchQuery inside = SearchQuery.of("poulailler").with(Facet.TERRITORY, "departement:35");
        assertThat(index.ids("poulailler")).containsExactlyInAnyOrder("nu", "decrit");
        assertThat(index.ids(inside)).containsExactly("decrit");
    }

    @Test
    void tellsTwinsApartByTheirTerritory() {
        publish(
                TestResource.of("ille-et-vilaine", described("departement:35"), TEXT),
                TestResource.of("morbihan", described("departement:56"), TEXT),
                TestLibrary.simple("nulle-part", "Poules", TEXT));
        assertThat(index.ids("poulailler")).containsExactlyInAnyOrder("ille-et-vilaine", "morbihan");
        assertThat(index.search.copiesOf(new ResourceId("ille-et-vilaine"))).isEmpty();
        assertThat(index.search.copiesOf(new ResourceId("morbihan")))
                .extracting(Copy::slug)
                .containsExactly("nulle-part");
    }

    @Test
    void keepsShortTextsApartUnlessTheirTitlesAreTheSame() {
        publish(
                TestLibrary.simple("a", "Première page", "La page du poulailler a déménagé."),
                TestLibrary.simple("b", "Seconde page", "La page du poulailler a déménagé."),
                TestLibrary.simple("c", "Seconde page", "La page du poulailler a déménagé !"));
        assertThat(index.ids("poulailler")).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void followsTheLibrary() {
        publish(TestLibrary.simple("a", "Poules", TEXT), TestLibrary.simple("bb", "Poules", TEXT));
        assertThat(index.ids("poulailler")).containsExactly("a");
        index.withdraw("a");
        index.settle();
        assertThat(index.ids("poulailler")).containsExactly("bb");
        assertThat(index.search
                        .find(SearchQuery.of("poulailler"))
                        .hits()
                        .getFirst()
                        .copies())
                .isEmpty();
    }

    private void publish(Resource.Content... resources) {
        List.of(resources).forEach(index::publish);
        index.settle();
    }

    private static long count(SearchResults results, String territory) {
        return results.facets().getOrDefault(Facet.TERRITORY, List.of()).stream()
                .filter(value -> value.value().equals(territory))
                .mapToLong(SearchResults.FacetValue::count)
                .sum();
    }

    private static Description described(String territory) {
        Description bare = TestLibrary.titled("Poules");
        return new Description(
                bare.title(),
                "",
                Optional.empty(),
                List.of(TerritoryCode.parse(territory).orElseThrow()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                "fr",
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                java.util.Map.of());
    }
}
