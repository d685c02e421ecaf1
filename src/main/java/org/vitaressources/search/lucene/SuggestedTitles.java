package org.vitaressources.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.vitaressources.search.Suggestion;

/// Titles that hold the words typed, the last one perhaps unfinished: those that begin as one types first, then the
/// shorter ones, then the newer.
final class SuggestedTitles {
    private static final int COPIES = 3;

    private SuggestedTitles() {}

    static List<Suggestion> of(IndexSearcher searcher, TypedEnding whole, int limit) throws IOException {
        String[] forms = whole.key().split(" ");
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int i = 0; i < forms.length - 1; i++) {
            all.add(new TermQuery(new Term(IndexFields.TITLE_EXACT, forms[i])), Occur.FILTER);
        }
        all.add(new PrefixQuery(new Term(IndexFields.TITLE_EXACT, forms[forms.length - 1])), Occur.FILTER);
        Query query = VisibleResources.among(all.build());
        List<Ranked> best = searcher.search(query, new Ranking(whole.key(), limit * COPIES));
        List<Suggestion> titles = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        StoredFields stored = searcher.storedFields();
        for (Ranked one : best) {
            if (titles.size() == limit) {
                break;
            }
            Document resource = stored.document(
                    one.doc, Set.of(IndexFields.SHOWN_TITLE, IndexFields.SHOWN_SLUG, IndexFields.SHOWN_LANGUAGE));
            String title = resource.get(IndexFields.SHOWN_TITLE);
            if (!title.isBlank() && shown.add(Folding.fold(title))) {
                titles.add(new Suggestion.Titled(
                        title, resource.get(IndexFields.SHOWN_SLUG), resource.get(IndexFields.SHOWN_LANGUAGE)));
            }
        }
        return titles;
    }

    private record Ranked(int doc, long rank) {
        static final Comparator<Ranked> BEST_LAST = Comparator.comparingLong(Ranked::rank)
                .thenComparing(Comparator.comparingInt(Ranked::doc).reversed());
    }

    /// Keeps the best of all that match: there may be as many as titles, so each costs three look-ups and no more.
    private record Ranking(String typed, int limit) implements CollectorManager<BestTitles, List<Ranked>> {
        @Override
        public BestTitles newCollector() {
            return new BestTitles(typed, limit);
        }

        @Override
        public List<Ranked> reduce(Collection<BestTitles> collectors) {
            return collectors.stream()
                    .flatMap(collector -> collector.best.stream())
                    .sorted(Ranked.BEST_LAST.reversed())
                    .limit(limit)
                    .toList();
        }
    }

    private static final class BestTitles extends SimpleCollector {
        private static final int LENGTH_SHIFT = 32;
        private static final int BEGINS_SHIFT = 48;

        private final PriorityQueue<Ranked> best = new PriorityQueue<>(Ranked.BEST_LAST);
        private final BytesRef from;
        private final BytesRef to;
        private final int limit;
        private int docBase;
        private int firstOrd;
        private int endOrd;
        private @Nullable SortedDocValues starts;
        private @Nullable NumericDocValues lengths;
        private @Nullable NumericDocValues dates;

        BestTitles(String typed, int limit) {
            this.from = new BytesRef(typed);
            // No byte of UTF-8 is as high.
            byte[] after = java.util.Arrays.copyOf(from.bytes, from.length + 1);
            after[from.length] = (byte) 0xFF;
            this.to = new BytesRef(after);
            this.limit = limit;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            docBase = context.docBase;
            starts = context.reader().getSortedDocValues(IndexFields.TITLE_START);
            lengths = context.reader().getNormValues(IndexFields.TITLE_EXACT);
            dates = context.reader().getNumericDocValues(IndexFields.DATE_ORDER);
            firstOrd = starts == null ? 0 : insertion(starts.lookupTerm(from));
            endOrd = starts == null ? 0 : insertion(starts.lookupTerm(to));
        }

        private static int insertion(int found) {
            return found < 0 ? -found - 1 : found;
        }

        @Override
        public void collect(int doc) throws IOException {
            long begins = 0;
            if (firstOrd < endOrd && starts != null && starts.advanceExact(doc)) {
                begins = starts.ordValue() >= firstOrd && starts.ordValue() < endOrd ? 1 : 0;
            }
            long length = lengths != null && lengths.advanceExact(doc) ? lengths.longValue() & 0xFF : 0xFF;
            long date = dates != null && dates.advanceExact(doc) ? dates.longValue() : 0;
            long rank = (begins << BEGINS_SHIFT) | ((0xFF - length) << LENGTH_SHIFT) | date;
            if (best.size() < limit) {
                best.add(new Ranked(docBase + doc, rank));
            } else if (best.element().rank < rank) {
                best.remove();
                best.add(new Ranked(docBase + doc, rank));
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
