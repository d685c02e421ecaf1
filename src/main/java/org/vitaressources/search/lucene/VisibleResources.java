package org.vitaressources.search.lucene;

import java.io.IOException;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/// The one place that says which resources may be suggested at all: whatever is suggested is found through it, so that
/// a title, a word or a number of what is withdrawn or not for this reader never shows.
final class VisibleResources {
    private VisibleResources() {}

    /// The visible ones among those that a query finds.
    static Query among(Query query) {
        return new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(TextQuery.ALL, Occur.FILTER)
                .build();
    }

    /// How many a query finds.
    static int count(IndexSearcher searcher, Query query) throws IOException {
        return searcher.count(among(query));
    }
}
