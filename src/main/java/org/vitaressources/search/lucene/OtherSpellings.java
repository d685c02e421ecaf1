package org.vitaressources.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.search.SearchResults;
import org.vitaressources.search.SearchResults.OtherSpelling;
import org.vitaressources.vocabulary.Vocabularies;

/// Offers another spelling of a query beside its own results, which stay what they are.
final class OtherSpellings {
    /// Own results so few that a rare word among those typed may be misspelt.
    private static final int FEW = 3;
    /// And the other spelling must then find so many times more.
    private static final int MANY_MORE = 10;
    private static final int SHOWN = 20;
    private static final int CLOSE = 10;

    private final Vocabularies vocabularies;
    private final CurrentEquivalents equivalents;

    OtherSpellings(Vocabularies vocabularies, CurrentEquivalents equivalents) {
        this.vocabularies = vocabularies;
        this.equivalents = equivalents;
    }

    /// Answers a query.
    @FunctionalInterface
    interface Finder {
        SearchResults find(SearchQuery query) throws IOException;
    }

    /// The same results, with another spelling when one finds what these words do not. What was found although the
    /// collection knows one of the words in no form at all answers the other words only: it comes close, and is no
    /// result.
    SearchResults added(SearchResults own, IndexSearcher searcher, Finder finder) throws IOException {
        String words = own.query().words();
        // A field has values of its own, which are looked up in the vocabularies.
        if (words.isEmpty() || words.indexOf(':') >= 0) {
            return own;
        }
        Optional<String> known = RespelledQuery.of(searcher, vocabularies, equivalents.get(), words, false);
        if (known.isPresent()) {
            OtherSpelling spelling = spelled(own, known.get(), finder);
            return spelling.total() == 0 ? own : instead(own, spelling);
        }
        Optional<String> likelier = own.total() <= FEW
                ? RespelledQuery.of(searcher, vocabularies, equivalents.get(), words, true)
                : Optional.empty();
        if (likelier.isEmpty()) {
            return own;
        }
        OtherSpelling spelling = spelled(own, likelier.get(), finder);
        if (spelling.total() < Math.max(1, own.total() * MANY_MORE)) {
            return own;
        }
        return own.total() == 0 ? instead(own, spelling) : beside(own, spelling);
    }

    private static OtherSpelling spelled(SearchResults own, String words, Finder finder) throws IOException {
        if (words.length() > SearchQuery.MAX_WORDS) {
            return new OtherSpelling(words, 0, List.of());
        }
        SearchResults found = finder.find(own.query().withWords(words).withSize(SHOWN));
        return new OtherSpelling(found.query().words(), found.total(), found.hits());
    }

    private static SearchResults beside(SearchResults own, OtherSpelling spelling) {
        return new SearchResults(
                own.query(),
                own.understanding(),
                own.total(),
                own.hits(),
                own.facets(),
                own.reaches(),
                Optional.of(new OtherSpelling(spelling.words(), spelling.total(), List.of())),
                own.approximate(),
                own.complete());
    }

    private static SearchResults instead(SearchResults own, OtherSpelling spelling) {
        List<SearchResults.Hit> close = Stream.concat(own.hits().stream(), own.approximate().stream())
                .filter(hit ->
                        spelling.hits().stream().noneMatch(shown -> shown.id().equals(hit.id())))
                .limit(CLOSE)
                .toList();
        return new SearchResults(
                own.query(),
                own.understanding(),
                0,
                List.of(),
                Map.of(),
                Map.of(),
                Optional.of(spelling),
                close,
                own.complete());
    }
}
