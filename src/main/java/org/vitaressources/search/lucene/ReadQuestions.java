package org.vitaressources.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.vitaressources.search.QueryReader;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.search.TypedQuery;
import org.vitaressources.search.Understanding;

/// Turns what was read in a query into the query of the index, and counts what a reading would find.
///
/// @param acronyms of the field
/// @param copies counted once, as they are shown
record ReadQuestions(IndexSearcher searcher, ChosenFilters filters, Acronyms acronyms, Copies copies)
        implements QueryReader.Evidence {

    /// The words of a query, its beginnings of words completed from the index.
    TypedQuery typed(String words) {
        return TypedQuery.read(words).completed(new WordBeginnings(searcher)::of);
    }

    /// What finds and ranks it.
    TextQuery text(TypedQuery typed, Understanding understanding) {
        return TextQuery.of(typed, acronyms)
                .without(filters.of(understanding.excluded()).values());
    }

    @Override
    public long count(SearchQuery applied) {
        BooleanQuery.Builder both = new BooleanQuery.Builder()
                .add(TextQuery.of(typed(applied.words()), acronyms).matching(), Occur.FILTER);
        filters.of(applied).values().forEach(filter -> both.add(filter, Occur.FILTER));
        try {
            IndexReader reader = searcher.getIndexReader();
            return copies.once(MatchedDocuments.of(searcher, both.build()), reader)
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
