package org.vitaressources.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
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

    private final Vocabularies vocabularies;

    OtherSpellings(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /// Answers a query.
    @FunctionalInterface
    interface Finder {
        SearchResults find(SearchQuery query) throws IOException;
    }

    /// The same results, with another spelling when one finds what these words do not.
    SearchResults added(SearchResults own, IndexSearcher searcher, Finder finder) throws IOException {
        String words = own.query().words();
        if (words.isEmpty()) {
            return own;
        }
        long least = 1;
        Optional<String> other = RespelledQuery.of(searcher, vocabularies, words, false);
        if (other.isEmpty() && own.total() <= FEW) {
            least = Math.max(1, own.total() * MANY_MORE);
            other = RespelledQuery.of(searcher, vocabularies, words, true);
        }
        if (other.isEmpty() || other.get().length() > SearchQuery.MAX_WORDS) {
            return own;
        }
        int shown = own.total() == 0 ? SHOWN : 1;
        SearchResults found = finder.find(own.query().withWords(other.get()).withSize(shown));
        if (found.total() < least) {
            return own;
        }
        return with(
                own,
                new OtherSpelling(found.query().words(), found.total(), own.total() == 0 ? found.hits() : List.of()));
    }

    private static SearchResults with(SearchResults own, OtherSpelling spelling) {
        return new SearchResults(
                own.query(),
                own.understood(),
                own.total(),
                own.hits(),
                own.facets(),
                own.reaches(),
                Optional.of(spelling),
                own.approximate(),
                own.complete());
    }
}
