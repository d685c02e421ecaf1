package org.vitaressources.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.search.SearchResults;

/// What the syntax of queries finds and leaves out in the index.
class SyntaxResultsTests {
    static TestIndex index;

    @BeforeAll
    static void open(@TempDir Path folder) {
        index = TestIndex.ofCorpus(folder);
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            scoot*                    | garage-solidaire                          | ressourcerie-brest
            ressourc*                 | ressourcerie-brest centre-ressource       | garage-solidaire
            RESSOURC*                 | ressourcerie-brest centre-ressource       | garage-solidaire
            épic*                     | epicerie-solidaire epices-cuisine         | garage-solidaire
            titre:ressourcerie        | ressourcerie-brest                        | centre-ressource
            titre:ressourc*           | ressourcerie-brest                        | garage-solidaire
            garage -scoot*            | ''                                        | garage-solidaire
            ressourc* -titre:ressourcerie | centre-ressource                      | ressourcerie-brest
            garage AND scooter        | garage-solidaire                          | ressourcerie-brest
            atelier NOT vélo          | ''                                        | collectif-velo
            „garage solidaire“        | garage-solidaire                          | ressourcerie-brest
            'garage solidaire'        | garage-solidaire                          | ressourcerie-brest
            """)
    void findsAndLeavesOut(String words, String found, String leftOut) {
        List<String> ids = index.ids(words);
        assertThat(ids)
                .containsAll(Arrays.stream(found.split(" "))
                        .filter(id -> !id.isEmpty())
                        .toList());
        assertThat(ids).doesNotContain(leftOut);
    }

    @Test
    void findsNothingForABeginningThatNoWordHas() {
        assertThat(index.ids("xyzzyx*")).isEmpty();
    }

    @Test
    void excludesAYear() {
        SearchResults all = index.search.find(SearchQuery.of("annee:2000.."));
        assertThat(all.total()).isPositive();
        String year = all.hits().getFirst().date().substring(0, 4);
        SearchResults without = index.search.find(SearchQuery.of("annee:2000.. -annee:" + year));
        assertThat(without.total()).isLessThan(all.total());
        assertThat(without.hits()).noneMatch(hit -> hit.date().startsWith(year));
    }

    @Test
    void marksWordsThatBeginSo() {
        assertThat(index.search.find(SearchQuery.of("scoot*")).hits().getFirst().passages())
                .anyMatch(passage -> passage.text().pieces().stream().anyMatch(SearchResults.Snippet.Piece::marked));
    }
}
