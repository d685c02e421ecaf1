package org.vitaressources.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitaressources.search.Around;
import org.vitaressources.search.Facet;
import org.vitaressources.search.Reach;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.vocabulary.TerritoryCode;

/// Distances between places that anybody can measure on a map.
class VicinityTests {
    static PlacesIndex index;

    @BeforeAll
    static void open(@TempDir Path folder) {
        index = new PlacesIndex(folder, """
                redon         | garage | | commune:35236
                rennes        | garage | | commune:35238
                nantes        | jardin | | commune:44109
                saint-nazaire | garage | | commune:44184
                brest         | garage | | commune:29019
                redon-agglo   | garage | | epci:243500741
                ille          | garage | | departement:35
                bretagne      | garage | | region:53
                france        | garage | | pays:FR
                paris         | garage | | departement:75
                saint-denis   | garage | | commune:97411
                two           | garage | | commune:29019 commune:44109
                precise       | garage | | region:53 departement:29 commune:29019
                """.stripTrailing());
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    @ParameterizedTest(name = "{0} | {1} km of {2} → {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -      | 1   | commune:35236   | redon
            -      | 50  | commune:35236   | redon redon-agglo saint-nazaire
            -      | 65  | commune:35236   | redon redon-agglo saint-nazaire rennes nantes two
            jardin | 65  | commune:35236   | nantes
            -      | 20  | commune:29019   | brest two precise
            -      | 15  | commune:78646   | -
            -      | 20  | commune:78646   | paris
            -      | 5   | departement:75  | paris
            -      | 500 | commune:97411   | saint-denis
            -      | 50  | commune:35294   | redon redon-agglo saint-nazaire
            -      | 30  | commune:88001   | -
            -      | 500 | commune:99999   | -
            """)
    void findsWhatLiesInTheDisc(String words, int kilometres, String centre, String expected) {
        SearchQuery query =
                (words == null ? SearchQuery.everything() : SearchQuery.of(words)).around(around(centre, kilometres));
        assertThat(index.ids(query))
                .containsExactlyInAnyOrderElementsOf(expected == null ? List.of() : List.of(expected.split(" ")));
    }

    @Test
    void ordersByNearnessAndPutsWhatIsNowhereLast() {
        SearchQuery nearest = SearchQuery.everything().sortedBy(SearchQuery.Sort.NEARNESS);
        List<String> fromRedon =
                index.ids(nearest.with(Facet.TERRITORY, "pays:FR").around(around("commune:35236", 100)));
        assertThat(fromRedon).containsExactly("redon", "redon-agglo", "saint-nazaire", "rennes", "two", "nantes");
        List<String> fromBrest =
                index.ids(nearest.with(Facet.TERRITORY, "commune:29019").reaching(Set.of(Reach.HERE, Reach.ALSO)));
        assertThat(fromBrest).startsWith("brest").endsWith("bretagne", "france");
    }

    @Test
    void withoutAPlaceNearnessIsRelevance() {
        SearchQuery query = SearchQuery.of("garage");
        assertThat(index.ids(query.sortedBy(SearchQuery.Sort.NEARNESS)))
                .isEqualTo(index.ids(query))
                .isNotEmpty();
    }

    @Test
    void countsFacetsInTheDisc() {
        SearchQuery query = SearchQuery.everything().around(around("commune:35236", 50));
        assertThat(index.search.find(query).facets().get(Facet.TERRITORY))
                .filteredOn(value -> value.value().equals("departement:44"))
                .singleElement()
                .extracting(value -> value.count())
                .isEqualTo(2L);
    }

    private static Optional<Around> around(String centre, int kilometres) {
        return Optional.of(new Around(TerritoryCode.parse(centre).orElseThrow(), kilometres));
    }
}
