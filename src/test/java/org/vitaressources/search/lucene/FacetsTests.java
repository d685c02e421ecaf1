package org.vitaressources.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitaressources.search.Facet;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.search.SearchResults;
import org.vitaressources.search.SearchResults.FacetValue;

/// Query and choices, then counts: a choice narrows every facet but its own.
class FacetsTests {
    static TestIndex index;

    @BeforeAll
    static void open(@TempDir Path folder) {
        index = TestIndex.ofCorpus(folder);
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    @ParameterizedTest(name = "{0} | {1} → {2} {3} = {4}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -         | -                                        | 27 | TERRITORY | pays:FR          | 27
            -         | -                                        | 27 | TERRITORY | region:53        | 11
            -         | -                                        | 27 | TERRITORY | departement:35   | 5
            -         | -                                        | 27 | TERRITORY | epci:243500139   | 3
            -         | -                                        | 27 | TERRITORY | commune:35238    | 2
            -         | -                                        | 27 | SECTOR    | matiere          | 2
            -         | -                                        | 27 | SECTOR    | recyclage        | 1
            -         | -                                        | 27 | TYPE      | etude-de-cas     | 7
            -         | -                                        | 27 | FORMAT    | pdf              | 1
            -         | -                                        | 27 | YEAR      | 2012             | 2
            -         | TERRITORY=region:53                      | 11 | TERRITORY | region:32        | 4
            -         | TERRITORY=region:53                      | 11 | TYPE      | etude-de-cas     | 5
            -         | TERRITORY=departement:29                 | 3  | SECTOR    | terre            | 1
            -         | TERRITORY=departement:29 TERRITORY=departement:35 | 8 | SECTOR | mobilite    | 3
            -         | TERRITORY=region:53 TYPE=etude-de-cas    | 5  | TYPE      | guide            | 2
            -         | TERRITORY=region:53 TYPE=etude-de-cas    | 5  | TERRITORY | region:32        | 1
            -         | TERRITORY=region:31                      | 4  | TYPE      | guide            | 1
            -         | SECTOR=matiere                           | 2  | YEAR      | 2009             | 1
            -         | YEAR=2005..2008                          | 5  | YEAR      | 2005             | 1
            -         | YEAR=..2005                              | 1  | TYPE      | texte-de-reference | 1
            -         | YEAR=2021..                              | 3  | TYPE      | etude            | 1
            atelier   | TERRITORY=commune:35238                  | 1  | SECTOR    | mobilite         | 1
            atelier   | -                                        | 4  | TERRITORY | departement:29   | 2
            -         | TYPE=rien                                | 0  | TYPE      | outil            | 2
            """)
    void counts(String words, String choices, long total, Facet facet, String value, long count) {
        SearchResults results = index.search.find(query(words, choices));
        assertThat(results.total()).as("total").isEqualTo(total);
        assertThat(results.facets().get(facet))
                .filteredOn(shown -> shown.value().equals(value))
                .as("%s=%s", facet, value)
                .singleElement()
                .extracting(FacetValue::count)
                .isEqualTo(count);
    }

    @Test
    void putsParentsBeforeTheirChildrenWithLabels() {
        List<FacetValue> territories = index.search
                .find(SearchQuery.everything().with(Facet.TERRITORY, "commune:35238"))
                .facets()
                .getOrDefault(Facet.TERRITORY, List.of());
        List<String> values = territories.stream().map(FacetValue::value).toList();
        assertThat(values).containsSubsequence("pays:FR", "region:53", "departement:35", "commune:35238");
        assertThat(territories)
                .filteredOn(FacetValue::chosen)
                .singleElement()
                .satisfies(chosen -> assertThat(chosen.label()).isEqualTo("Rennes"))
                .satisfies(chosen -> assertThat(chosen.parent()).isEqualTo("departement:35"));
    }

    @Test
    void countsTheWholeCollection() {
        assertThat(index.search.counts(Facet.TERRITORY)).containsEntry("region:53", 11L);
        assertThat(index.search.state().resources()).isEqualTo(27);
        assertThat(index.search.state().ready()).isTrue();
    }

    @Test
    void sortsByDateAndByTitle() {
        List<String> newest = index.ids(SearchQuery.everything().withSize(100).sortedBy(SearchQuery.Sort.DATE));
        assertThat(newest).startsWith("rapport-territoire").endsWith("travail-nuit");
        List<String> titles = index.ids(SearchQuery.everything().withSize(100).sortedBy(SearchQuery.Sort.TITLE));
        assertThat(titles)
                .startsWith("salaries-inclusif", "epices-cuisine")
                .containsSubsequence("entreprise-individuelle", "archives-mail", "ei-definition", "oeuvre-collective");
    }

    @Test
    void pagesDoNotOverlap() {
        SearchQuery query = SearchQuery.of("de la le insertion travail").withSize(5);
        List<String> whole = index.ids(query.withSize(100));
        List<String> paged = new java.util.ArrayList<>();
        for (int page = 1; page <= 8; page++) {
            paged.addAll(index.ids(query.atPage(page)));
        }
        assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates();
        assertThat(index.ids(query.atPage(999_999))).isEmpty();
    }

    private static SearchQuery query(String words, String choices) {
        SearchQuery query = words == null ? SearchQuery.everything() : SearchQuery.of(words);
        for (String choice : choices == null ? new String[0] : choices.split(" ")) {
            String[] pair = choice.split("=", 2);
            query = query.with(Facet.valueOf(pair[0]), pair[1]);
        }
        return query;
    }
}
