package org.vitaressources.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitaressources.search.Facet;
import org.vitaressources.search.Reach;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.search.SearchResults;
import org.vitaressources.search.SearchResults.FacetValue;

/// Words, territories and reach, then what is found; what each reach would give.
class ReachesTests {
    static PlacesIndex index;

    @BeforeAll
    static void open(@TempDir Path folder) {
        index = new PlacesIndex(folder, """
                redon         | garage   | etude-de-cas | commune:35236
                redon-agglo   | garage   | guide        | epci:243500741
                rennes        | jardin   | etude-de-cas | commune:35238
                ille          | jardin   | guide        | departement:35
                bretagne      | garage   | etude        | region:53
                france        | garage   | loi          | pays:FR
                mayenne       | garage   | etude-de-cas | departement:53
                laval         | jardin   | etude-de-cas | commune:53130
                deux          | garage   | etude        | departement:35 departement:53
                lozere        | jardin   | etude-de-cas | commune:48095
                creuse        | garage   | etude-de-cas | departement:23
                gueret        | jardin   | guide        | commune:23096
                picardie      | garage   | etude        | region:22
                lille         | garage   | etude-de-cas | commune:59350
                nulle-part    | garage   | guide        |
                """.stripTrailing());
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    @ParameterizedTest(name = "{0} | {1} | {2} → {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -      | departement:35           | HERE            | redon redon-agglo rennes ille deux
            -      | departement:35           | ALSO            | bretagne france
            -      | departement:35           | NEIGHBOURS      | mayenne laval
            -      | departement:35           | HERE NEIGHBOURS | redon redon-agglo rennes ille deux mayenne laval
            -      | departement:35           | HERE ALSO       | redon redon-agglo rennes ille deux bretagne france
            garage | departement:35           | HERE ALSO       | redon redon-agglo deux bretagne france
            -      | commune:35236            | HERE            | redon
            -      | commune:35236            | ALSO            | redon-agglo ille bretagne france deux
            -      | commune:35238            | ALSO            | ille bretagne france deux
            -      | commune:35238            | NEIGHBOURS      | -
            -      | epci:243500741           | HERE            | redon redon-agglo
            -      | epci:243500741           | ALSO            | ille bretagne france deux
            -      | region:53                | ALSO            | france
            -      | region:53                | NEIGHBOURS      | mayenne laval
            -      | pays:FR                  | ALSO            | -
            -      | departement:48           | COMPARABLE      | creuse gueret
            jardin | departement:48           | COMPARABLE      | gueret
            -      | departement:23           | COMPARABLE      | lozere
            -      | departement:48 departement:53 | HERE       | lozere mayenne laval deux
            -      | departement:48 departement:53 | NEIGHBOURS | redon redon-agglo rennes ille
            -      | region:22                | HERE            | picardie lille
            -      | region:22                | ALSO            | france
            -      | region:32                | HERE            | picardie lille
            -      | commune:59355            | HERE            | lille
            -      | national                 | HERE            | france
            -      | national                 | ALSO NEIGHBOURS COMPARABLE | -
            -      | commune:99999            | HERE ALSO       | -
            -      | rien                     | HERE ALSO       | -
            """)
    void finds(String words, String territories, String reach, String expected) {
        SearchQuery query = query(words, territories).reaching(reaches(reach));
        SearchResults results = index.search.find(query);
        assertThat(index.ids(query)).containsExactlyInAnyOrderElementsOf(list(expected));
        assertThat(results.total()).isEqualTo(list(expected).size());
    }

    @ParameterizedTest(name = "{0} | {1} → {3} {4} {5} {6}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -      | departement:35 | -            | 5 | 2 | 2 | 0
            garage | departement:35 | -            | 3 | 2 | 1 | 0
            -      | departement:35 | etude-de-cas | 2 | 0 | 2 | 0
            -      | departement:48 | -            | 1 | 1 | 0 | 2
            -      | commune:35236  | -            | 1 | 5 | 0 | 0
            -      | rien           | -            | 0 | 0 | 0 | 0
            """)
    void countsWhatEachReachGives(
            String words, String territory, String type, long here, long also, long neighbours, long comparable) {
        SearchQuery query = query(words, territory);
        query = type == null ? query : query.with(Facet.TYPE, type);
        Map<Reach, Long> expected = new EnumMap<>(
                Map.of(Reach.HERE, here, Reach.ALSO, also, Reach.NEIGHBOURS, neighbours, Reach.COMPARABLE, comparable));
        for (Reach asked : Reach.values()) {
            SearchResults results = index.search.find(query.reaching(Set.of(asked)));
            assertThat(results.reaches()).as("asked for %s", asked).isEqualTo(expected);
            assertThat(results.total()).isEqualTo(expected.get(asked));
        }
    }

    @Test
    void countsNoReachWithoutATerritory() {
        assertThat(index.search.find(SearchQuery.of("garage")).reaches()).isEmpty();
    }

    @Test
    void facetsAreCountedWithTheReachButTerritoriesWithoutIt() {
        SearchQuery query = query("", "departement:35");
        Map<Facet, List<FacetValue>> here = index.search.find(query).facets();
        Map<Facet, List<FacetValue>> wider =
                index.search.find(query.toggling(Reach.NEIGHBOURS)).facets();
        assertThat(count(here, Facet.TYPE, "etude-de-cas")).isEqualTo(2);
        assertThat(count(wider, Facet.TYPE, "etude-de-cas")).isEqualTo(4);
        assertThat(wider.get(Facet.TERRITORY)).isEqualTo(here.get(Facet.TERRITORY));
        assertThat(count(here, Facet.TERRITORY, "departement:53")).isEqualTo(3);
    }

    @Test
    void theTreeGoesOnBeneathWhatIsChosen() {
        List<FacetValue> territories =
                index.search.find(query("", "epci:243500741")).facets().getOrDefault(Facet.TERRITORY, List.of());
        assertThat(territories)
                .extracting(FacetValue::value)
                .containsSubsequence("pays:FR", "region:53", "departement:35", "epci:243500741", "commune:35236");
        assertThat(territories)
                .filteredOn(value -> value.value().equals("commune:35236"))
                .singleElement()
                .extracting(FacetValue::parent)
                .isEqualTo("epci:243500741");
        assertThat(territories)
                .filteredOn(value -> value.value().equals(Facet.NATIONAL))
                .singleElement()
                .extracting(FacetValue::count)
                .isEqualTo(1L);
    }

    private static long count(Map<Facet, List<FacetValue>> facets, Facet facet, String value) {
        return facets.getOrDefault(facet, List.of()).stream()
                .filter(one -> one.value().equals(value))
                .mapToLong(FacetValue::count)
                .sum();
    }

    private static SearchQuery query(String words, String territories) {
        SearchQuery query = words == null ? SearchQuery.everything() : SearchQuery.of(words);
        for (String territory : territories.split(" ")) {
            query = query.with(Facet.TERRITORY, territory);
        }
        return query;
    }

    private static Set<Reach> reaches(String written) {
        return Arrays.stream(written.split(" "))
                .map(Reach::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Reach.class)));
    }

    private static List<String> list(String written) {
        return written == null ? List.of() : List.of(written.split(" "));
    }
}
