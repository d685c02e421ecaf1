package org.vitaressources.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/// The one place that says which resources may be suggested at all: whatever is suggested is found through it, so that
/// a title, a word or a number of what is withdrawn or not for this reader never shows.
final class VisibleResources {
    private VisibleResources() {}

    /// The visible ones among those that a query finds.
    static Query among(Query query) {
        return new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(Visible.RESOURCES, Occur.FILTER)
                .build();
    }

    /// True when a query finds so many at least.
    static boolean atLeast(IndexSearcher searcher, Query query, int wanted) throws IOException {
        return count(searcher, query, wanted, Integer.MAX_VALUE) == wanted;
    }

    /// How many a query finds, counted no further than `enough` nor over more than `looks` candidates.
    static int count(IndexSearcher searcher, Query query, int enough, int looks) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(among(query)), ScoreMode.COMPLETE_NO_SCORES, 1);
        int looked = 0;
        int found = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer == null) {
                continue;
            }
            Bits live = leaf.reader().getLiveDocs();
            TwoPhaseIterator phases = scorer.twoPhaseIterator();
            DocIdSetIterator each = phases == null ? scorer.iterator() : phases.approximation();
            for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
                boolean matches = (live == null || live.get(doc)) && (phases == null || phases.matches());
                found += matches ? 1 : 0;
                if (found == enough || ++looked == looks) {
                    return found;
                }
            }
        }
        return found;
    }
}
