package org.vitaressources.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// The documents that a query matched, one set of bits per segment; combines with others, and filters a query.
final class MatchedDocuments extends Query {
    private final FixedBitSet[] bySegment;

    private MatchedDocuments(FixedBitSet[] bySegment) {
        this.bySegment = bySegment;
    }

    static MatchedDocuments of(IndexSearcher searcher, Query query) throws IOException {
        return of(searcher, query, 0);
    }

    /// Those that score at least so much; scores are not even reckoned when that is 0.
    static MatchedDocuments of(IndexSearcher searcher, Query query, float least) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        FixedBitSet[] bits = new FixedBitSet[leaves.size()];
        for (LeafReaderContext leaf : leaves) {
            bits[leaf.ord] = new FixedBitSet(leaf.reader().maxDoc());
        }
        return new MatchedDocuments(searcher.search(query, new BitsCollectors(bits, least)));
    }

    /// Those that are also in each of the others.
    MatchedDocuments and(List<MatchedDocuments> others) {
        if (others.isEmpty()) {
            return this;
        }
        FixedBitSet[] result = new FixedBitSet[bySegment.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = bySegment[i].clone();
            for (MatchedDocuments other : others) {
                result[i].and(other.bySegment[i]);
            }
        }
        return new MatchedDocuments(result);
    }

    /// Those that are also in one of the others.
    MatchedDocuments andAny(List<MatchedDocuments> others) {
        FixedBitSet[] result = new FixedBitSet[bySegment.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = new FixedBitSet(bySegment[i].length());
            for (MatchedDocuments other : others) {
                result[i].or(other.bySegment[i]);
            }
            result[i].and(bySegment[i]);
        }
        return new MatchedDocuments(result);
    }

    /// Whether it matched.
    ///
    /// @param document its number in the whole index
    boolean contains(int document, IndexReader reader) {
        LeafReaderContext leaf = leaf(document, reader);
        return bySegment[leaf.ord].get(document - leaf.docBase);
    }

    /// These too, by their numbers in the whole index.
    MatchedDocuments with(List<Integer> documents, IndexReader reader) {
        if (documents.isEmpty()) {
            return this;
        }
        FixedBitSet[] result = Arrays.stream(bySegment).map(FixedBitSet::clone).toArray(FixedBitSet[]::new);
        for (int document : documents) {
            LeafReaderContext leaf = leaf(document, reader);
            result[leaf.ord].set(document - leaf.docBase);
        }
        return new MatchedDocuments(result);
    }

    /// All but these, by their numbers in the whole index.
    MatchedDocuments without(List<Integer> documents, IndexReader reader) {
        FixedBitSet[] result = Arrays.stream(bySegment).map(FixedBitSet::clone).toArray(FixedBitSet[]::new);
        for (int document : documents) {
            LeafReaderContext leaf = leaf(document, reader);
            result[leaf.ord].clear(document - leaf.docBase);
        }
        return new MatchedDocuments(result);
    }

    private static LeafReaderContext leaf(int document, IndexReader reader) {
        return reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    }

    FixedBitSet in(LeafReaderContext leaf) {
        return bySegment[leaf.ord];
    }

    /// Those that are not in the other.
    MatchedDocuments without(MatchedDocuments other) {
        FixedBitSet[] result = new FixedBitSet[bySegment.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = bySegment[i].clone();
            result[i].andNot(other.bySegment[i]);
        }
        return new MatchedDocuments(result);
    }

    long count() {
        long count = 0;
        for (FixedBitSet bits : bySegment) {
            count += bits.cardinality();
        }
        return count;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) {
                FixedBitSet bits = in(context);
                int cost = bits.cardinality();
                if (cost == 0) {
                    return null;
                }
                return new ScorerSupplier() {
                    @Override
                    public Scorer get(long leadCost) {
                        return new ConstantScoreScorer(score(), scoreMode, new BitSetIterator(bits, cost));
                    }

                    @Override
                    public long cost() {
                        return cost;
                    }
                };
            }

            @Override
            public boolean isCacheable(LeafReaderContext ctx) {
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "matched";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MatchedDocuments matched && Arrays.equals(bySegment, matched.bySegment);
    }

    @Override
    public int hashCode() {
        return Objects.hash(bySegment.length);
    }

    /// One thread searches all segments, so one collector does.
    private static final class BitsCollectors implements CollectorManager<BitsCollector, FixedBitSet[]> {
        private final FixedBitSet[] bits;
        private final float least;

        BitsCollectors(FixedBitSet[] bits, float least) {
            this.bits = bits;
            this.least = least;
        }

        @Override
        public BitsCollector newCollector() {
            return new BitsCollector(bits, least);
        }

        @Override
        public FixedBitSet[] reduce(Collection<BitsCollector> collectors) {
            return bits;
        }
    }

    private static final class BitsCollector implements Collector {
        private final FixedBitSet[] bits;
        private final float least;

        BitsCollector(FixedBitSet[] bits, float least) {
            this.bits = bits;
            this.least = least;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) {
            FixedBitSet target = bits[context.ord];
            return least > 0 ? new Weighing(target, least) : new Taking(target);
        }

        @Override
        public ScoreMode scoreMode() {
            return least > 0 ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    private record Taking(FixedBitSet target) implements LeafCollector {
        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int doc) {
            target.set(doc);
        }
    }

    private static final class Weighing implements LeafCollector {
        private final FixedBitSet target;
        private final float least;
        private @Nullable Scorable scorer;

        Weighing(FixedBitSet target, float least) {
            this.target = target;
            this.least = least;
        }

        @Override
        public void setScorer(Scorable given) {
            scorer = given;
        }

        @Override
        public void collect(int doc) throws IOException {
            if (Objects.requireNonNull(scorer).score() >= least) {
                target.set(doc);
            }
        }
    }
}
