package org.vitaressources.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;

/// How well a word goes with those around it: whether they stand side by side in the collection, and in the same
/// resources. Looks at a bounded number of resources, so that the most frequent words cost no more than others.
final class Company {
    private static final int LOOKS = 2_000;
    private static final int ENOUGH = 100;
    private static final int SLOP = 2;
    private static final double NEAR = 0.9;
    private static final double SAME_RESOURCE = 0.4;

    private final IndexSearcher searcher;

    Company(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /// Worth of a word between its neighbours, as a logarithm; 0 when it has none or goes with none.
    ///
    /// @param before folded words that stand before it, the nearest last; perhaps none
    /// @param after folded words that stand after it, the nearest first; perhaps none
    double of(String form, List<String> before, List<String> after) throws IOException {
        List<Double> worths = new ArrayList<>();
        if (!before.isEmpty()) {
            worths.add(worth(before.getLast(), form, before.getLast()));
        }
        if (!after.isEmpty()) {
            worths.add(worth(form, after.getFirst(), after.getFirst()));
        }
        return worths.stream().mapToDouble(Double::doubleValue).sum() / Math.max(1, worths.size());
    }

    private double worth(String first, String second, String other) throws IOException {
        String form = other.equals(first) ? second : first;
        Query both = new BooleanQuery.Builder()
                .add(FieldQueries.term(IndexFields.TEXT_EXACT, form), Occur.FILTER)
                .add(FieldQueries.term(IndexFields.TEXT, FrenchStemmer.stem(other)), Occur.FILTER)
                .build();
        return NEAR * Math.log1p(near(first, second)) + SAME_RESOURCE * Math.log1p(count(both));
    }

    /// Resources where one word soon follows the other, in any of their forms, as far as looked.
    int near(String first, String second) throws IOException {
        return count(new PhraseQuery(SLOP, IndexFields.TEXT, FrenchStemmer.stem(first), FrenchStemmer.stem(second)));
    }

    /// Resources where one word follows the other at once, as far as looked.
    int following(String first, String second) throws IOException {
        return count(new PhraseQuery(IndexFields.TEXT_EXACT, first, second));
    }

    private int count(Query query) throws IOException {
        return VisibleResources.count(searcher, query, ENOUGH, LOOKS);
    }
}
