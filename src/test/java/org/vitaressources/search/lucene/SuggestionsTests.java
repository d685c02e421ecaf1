package org.vitaressources.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitaressources.search.Facet;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.search.Suggestion;
import org.vitaressources.search.Suggestions;

class SuggestionsTests {
    private static TestIndex index;
    private static Suggestions suggestions;

    @BeforeAll
    static void open(@TempDir Path folder) {
        TestLibrary library = TestLibrary.ofCorpus();
        for (int i = 1; i <= 3; i++) {
            library.put(TestLibrary.simple("econo-" + i, "Économie circulaire, cas " + i, "L’Économie circulaire."));
        }
        index = new TestIndex(folder, library);
        index.index.reconcile();
        suggestions = new LuceneSuggestions(index.search, index.vocabularies);
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            econo         | term     | économie circulaire
            économie cir  | term     | économie circulaire
            ECONOMIE C    | term     | économie circulaire
            si            | acronym  | SIAE : structure de l'insertion par l'activité économique
            association i | acronym  | AI : association intermédiaire
            renn          | place    | commune:35238, reste :
            garage renn   | place    | commune:35238, reste : garage
            garage à renn | place    | commune:35238, reste : garage
            finis         | place    | departement:29, reste :
            circulaire    | title    | Économie circulaire, cas 1
            """)
    void suggestsWhatBeginsAsTyped(String typed, String kind, String expected) {
        assertThat(suggested(typed)).contains(kind + " " + expected);
    }

    @ParameterizedTest
    @CsvSource({"e", "' '", "''", "zzzz", "'!'"})
    void suggestsNothingForTooLittleOrForNothingKnown(String typed) {
        assertThat(suggested(typed)).isEmpty();
    }

    @Test
    void putsTitlesThatBeginAsTypedBeforeThoseThatHoldTheWord() {
        index.publish(TestLibrary.simple("titre-1", "Le grand tournesol", "Texte."));
        index.publish(TestLibrary.simple("titre-2", "Tournesol et colza, des cultures qui se vendent", "Texte."));
        index.settle();
        assertThat(suggested("tourn"))
                .filteredOn(line -> line.startsWith("title"))
                .containsExactly("title Tournesol et colza, des cultures qui se vendent", "title Le grand tournesol");
    }

    @Test
    void followsTheLibraryAtOnce() {
        assertThat(suggested("sarrasin")).isEmpty();
        index.publish(TestLibrary.simple("neuf", "Sarrasin noir de pays", "Texte."));
        index.publish(TestLibrary.simple("neuf-2", "Farine de sarrasin noir", "Texte."));
        index.settle();
        assertThat(suggested("sarr")).contains("title Sarrasin noir de pays", "term sarrasin noir");
        index.withdraw("neuf");
        index.settle();
        assertThat(suggested("sarr")).containsExactly("title Farine de sarrasin noir");
        index.withdraw("neuf-2");
        index.settle();
        assertThat(suggested("sarr")).isEmpty();
    }

    @Test
    void doesNotSuggestWhatIsAlreadyChosen() {
        SearchQuery chosen = SearchQuery.of("renn").with(Facet.TERRITORY, "commune:35238");
        assertThat(suggestions.of(chosen, Locale.FRENCH))
                .noneMatch(one ->
                        one instanceof Suggestion.Value value && value.value().equals("commune:35238"));
    }

    @Test
    void staysBoundedOnWhateverIsTyped() {
        String letters = "abcdefghijklmnopqrstuvwxyz0123456789'’\"«*-:\u0000\u0301😀 ";
        for (int i = 0; i < letters.length(); i++) {
            for (int j = 0; j < letters.length(); j++) {
                String typed = "" + letters.charAt(i) + letters.charAt(j);
                assertThat(suggestions.of(SearchQuery.of(typed), Locale.ENGLISH))
                        .hasSizeLessThanOrEqualTo(9);
            }
        }
        for (String typed : List.of("a ".repeat(200), "x".repeat(100_000), "\uD800ab", "l'".repeat(90), "* * ab:cd")) {
            assertThat(suggestions.of(SearchQuery.of(typed), Locale.FRENCH)).hasSizeLessThanOrEqualTo(9);
        }
        assertThat(index.index.rebuilding()).isFalse();
    }

    private static List<String> suggested(String typed) {
        return suggestions.of(SearchQuery.of(typed), Locale.FRENCH).stream()
                .map(SuggestionsTests::line)
                .toList();
    }

    private static String line(Suggestion suggestion) {
        return switch (suggestion) {
            case Suggestion.Term term -> "term " + term.words();
            case Suggestion.OfAcronym acronym -> "acronym " + acronym.form() + " : " + acronym.expansion();
            case Suggestion.Value value ->
                ((value.facet() == Facet.TERRITORY ? "place " : "concept ") + value.value() + ", reste : "
                                + value.rest())
                        .strip();
            case Suggestion.Titled titled -> "title " + titled.title();
        };
    }
}
