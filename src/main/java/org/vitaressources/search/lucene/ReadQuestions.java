package org.vitaressources.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
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
record ReadQuestions(IndexSearcher searcher, ChosenFilters filters, Acronyms acronyms) implements QueryReader.Evidence {

    /// The words of a query, its beginnings of words completed from the index.
    TypedQuery typed(SearchQuery query) {
        return TypedQuery.read(query.words()).completed(new WordBeginnings(searcher)::of);
    }

    /// What finds and ranks it.
    TextQuery text(TypedQuery typed, Understanding understanding) {
        return TextQuery.of(typed, acronyms)
                .without(filters.of(understanding.excluded()).values());
    }

    @Override
    public long count(SearchQuery applied) {
        BooleanQuery.Builder both = new BooleanQuery.Builder()
                .add(TextQuery.of(typed(applied), acronyms).matching(), Occur.FILTER);
        filters.of(applied).values().forEach(filter -> both.add(filter, Occur.FILTER));
        try {
            return searcher.count(both.build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
