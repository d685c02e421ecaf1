package org.vitaressources.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.search.SearchResults;

/// What is offered for what is typed, over the corpus of the tests and a few resources more.
class SpellingTests {
    private static TestIndex index;

    @BeforeAll
    static void open(@TempDir Path folder) {
        TestLibrary library = TestLibrary.ofCorpus();
        String[] texts = {
            "La pharmacie du bourg et la mobilité en milieu rural. Un contrat d'apprentissage, une période d'essai.",
            "Le licenciement économique, la mobilité des salariés, le contrat. En cas de départ, la période d'essai.",
            "Une épicerie solidaire et sa conciergerie, un véhicule prêté, la concurrence. En cas de besoin, le contrat.",
            "Accompagner vers l'emploi à Rennes, avec le centre social de Quimper ; la concurrence et la pharmacie."
        };
        for (int i = 0; i < texts.length * 2; i++) {
            library.put(TestLibrary.simple("orthographe-" + i, "Fiche " + i, texts[i % texts.length]));
        }
        index = new TestIndex(folder, library);
        index.index.reconcile();
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            licenciment           | licenciement
            lisensiement          | licenciement
            lcienciement          | licenciement
            icenciement           | licenciement
            licencciement         | licenciement
            farmacie              | pharmacie
            mobiltié rurale       | mobilité rurale
            MOBILLITE RURALE      | mobilité RURALE
            mobilte en milieu rural | mobilité en milieu rural
            contract              | contrat
            con trat              | contrat
            periode dessai        | periode d’essai
            encas de départ       | en cas de départ
            concurence            | concurrence
            épisserie             | épicerie
            véhciule              | véhicule
            "contrat" licenciment | "contrat" licenciement
            licenciment -prime    | licenciement -prime
            concurance pharmassie | concurrence pharmacie
            """)
    void offersTheSpellingOfTheCollection(String typed, String offered) {
        assertThat(find(typed).spelling().map(SearchResults.OtherSpelling::words))
                .contains(offered);
    }

    static Stream<String> neverChanged() {
        return Stream.of(
                // names of places, known to the collection or not
                "Rennes",
                "rennes",
                "Quimper",
                "Finistere",
                "brest",
                // acronyms of the vocabulary
                "SIAE",
                "siae",
                "ETTI",
                "AI",
                // words that the collection has, in this form or another
                "licenciements",
                "épiceries",
                "pharmacies",
                "contrat",
                // between quotes, excluded, numbers, codes, short words
                "\"licenciment\"",
                "« licenciment »",
                "-licenciment",
                "contrat -licenciment",
                "35238",
                "2A004",
                "L1221-1",
                "XKCD",
                "cdx",
                "12,5",
                "titre:licenciment",
                "licencim*",
                // near to nothing
                "zzzzzzzz",
                "wxqkvbn",
                "",
                "   ",
                "!!!");
    }

    @ParameterizedTest
    @MethodSource("neverChanged")
    void leavesTheRestAsTyped(String typed) {
        assertThat(neverChanged().count()).isGreaterThan(20);
        assertThat(find(typed).spelling()).isEmpty();
    }

    @Test
    void showsTheResultsOfTheOtherSpellingWhenNothingHoldsTheWord() {
        SearchResults none = find("licenciment");
        assertThat(none.total()).isZero();
        assertThat(none.hits()).isEmpty();
        SearchResults.OtherSpelling other = none.spelling().orElseThrow();
        assertThat(other.total()).isEqualTo(find("licenciement").total()).isPositive();
        assertThat(other.hits()).isNotEmpty().hasSizeLessThanOrEqualTo(20);
        SearchResults some = find("mobilité contrat licenciment apprentissage");
        assertThat(some.total()).isZero();
        assertThat(some.spelling().orElseThrow().hits()).isNotEmpty();
        assertThat(some.shown()).extracting(SearchResults.Hit::id).doesNotHaveDuplicates();
    }

    @Test
    void offersNothingThatTheChosenFiltersWouldEmpty() {
        SearchQuery filtered = SearchQuery.of("licenciment").with(org.vitaressources.search.Facet.TYPE, "aucun");
        assertThat(index.search.find(filtered).spelling()).isEmpty();
    }

    @Test
    void correctsNeitherForAnInstantNorInSilence() {
        SearchResults results = find("licenciment économique");
        assertThat(results.query().words()).isEqualTo("licenciment économique");
        assertThat(results.spelling()).map(SearchResults.OtherSpelling::words).contains("licenciement économique");
    }

    @Test
    void staysSoundOnWhateverIsTyped() {
        List<String> typed = List.of(
                "a".repeat(300),
                "licenciment ".repeat(40),
                "é\u0301".repeat(90),
                "\u0000licenciment\u0007",
                "d'l'qu'x",
                "-".repeat(99));
        for (String words : typed) {
            Optional<SearchResults.OtherSpelling> offered = find(words).spelling();
            offered.ifPresent(other -> assertThat(other.words()).hasSizeLessThanOrEqualTo(SearchQuery.MAX_WORDS));
        }
        assertThat(index.index.rebuilding()).isFalse();
    }

    private static SearchResults find(String words) {
        return index.search.find(SearchQuery.of(words));
    }
}
