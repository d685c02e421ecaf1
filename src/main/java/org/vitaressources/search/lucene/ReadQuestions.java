package org.vitaressources.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.vitaressources.search.QueryReader;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.search.TypedQuery;
import org.vitaressources.search.Understanding;

/// Turns what was read in a query into the query of the index, and counts what a reading would find.
///
/// @param equivalents of the vocabularies in force
/// @param copies counted once, as they are shown
record ReadQuestions(IndexSearcher searcher, ChosenFilters filters, Equivalents equivalents, Copies copies)
        implements QueryReader.Evidence {

    /// The words of a query, its beginnings of words completed from the index.
    TypedQuery typed(String words) {
        return TypedQuery.read(words).completed(new WordBeginnings(searcher)::of);
    }

    /// What finds and ranks it.
    TextQuery text(TypedQuery typed, Understanding understanding) {
        return of(typed).without(filters.of(understanding.excluded()).values());
    }

    private TextQuery of(TypedQuery typed) {
        try {
            return TextQuery.of(typed, equivalents, new Rarity(searcher.getIndexReader()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long count(SearchQuery applied) {
        try {
            List<MatchedDocuments> chosen = new ArrayList<>();
            for (Query filter : filters.of(applied).values()) {
                chosen.add(MatchedDocuments.of(searcher, filter));
            }
            MatchedDocuments found =
                    of(typed(applied.words())).matching().in(searcher).and(chosen);
            return copies.once(found, searcher.getIndexReader()).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
