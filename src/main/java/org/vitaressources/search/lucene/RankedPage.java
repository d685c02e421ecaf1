package org.vitaressources.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.vitaressources.search.SearchQuery;

/// The results of one page, in order. The first ones by words get a [SecondLook]; equal ones follow their
/// identity, so that pages do not overlap.
final class RankedPage {
    private static final int DEEPEST = 10_000;
    private static final SortField BY_ID = new SortField(IndexFields.IDENTITY, SortField.Type.STRING);
    private static final SortField NEWEST = new SortField(IndexFields.DATE_ORDER, SortField.Type.LONG, true);
    private static final SortField BY_TITLE = new SortField(IndexFields.TITLE_ORDER, SortField.Type.STRING);

    private final IndexSearcher searcher;
    private final Optional<SortField> nearest;

    /// @param nearest the order by nearness, when a place is chosen; without one, nearness is relevance
    RankedPage(IndexSearcher searcher, Optional<SortField> nearest) {
        this.searcher = searcher;
        this.nearest = nearest;
    }

    List<ScoreDoc> of(SearchQuery asked, TextQuery text, MatchedDocuments matched, long total) throws IOException {
        return of(asked, text, matched, total, PinnedDocuments.NONE);
    }

    /// @param pinned come first when the order is that of relevance
    List<ScoreDoc> of(SearchQuery asked, TextQuery text, MatchedDocuments matched, long total, PinnedDocuments pinned)
            throws IOException {
        long from = (asked.page() - 1L) * asked.size();
        if (from >= total || from >= DEEPEST) {
            return List.of();
        }
        int to = (int) Math.min(from + asked.size(), Math.min(total, DEEPEST));
        if (pinned.isEmpty() || sort(asked) != SearchQuery.Sort.RELEVANCE) {
            return stretch(asked, text, matched, (int) from, to);
        }
        List<Integer> first = pinned.documents();
        List<ScoreDoc> page = new ArrayList<>();
        for (int place = (int) from; place < Math.min(to, first.size()); place++) {
            page.add(new ScoreDoc(first.get(place), Float.NaN));
        }
        int others = Math.max(0, (int) from - first.size());
        if (to > first.size()) {
            MatchedDocuments rest = matched.without(first, searcher.getIndexReader());
            page.addAll(stretch(asked, text, rest, others, to - first.size()));
        }
        return page;
    }

    private List<ScoreDoc> stretch(SearchQuery asked, TextQuery text, MatchedDocuments matched, int from, int to)
            throws IOException {
        boolean byRelevance = sort(asked) == SearchQuery.Sort.RELEVANCE && !text.isUnranked();
        int wanted = byRelevance ? Math.max(to, SecondLook.DEPTH) : to;
        Query query = byRelevance
                ? new BooleanQuery.Builder()
                        .add(matched, Occur.FILTER)
                        .add(text.scoring(), Occur.SHOULD)
                        .build()
                : matched;
        TopFieldDocs top = searcher.search(query, new TopFieldCollectorManager(order(asked, byRelevance), wanted, 1));
        ScoreDoc[] docs = scored(top);
        if (byRelevance) {
            docs = new SecondLook(searcher).at(docs, text);
        }
        return Arrays.asList(docs).subList(Math.min(from, docs.length), Math.min(to, docs.length));
    }

    private SearchQuery.Sort sort(SearchQuery asked) {
        boolean nowhere = asked.sort() == SearchQuery.Sort.NEARNESS && nearest.isEmpty();
        return nowhere ? SearchQuery.Sort.RELEVANCE : asked.sort();
    }

    private Sort order(SearchQuery asked, boolean byRelevance) {
        return switch (sort(asked)) {
            case RELEVANCE -> byRelevance ? new Sort(SortField.FIELD_SCORE, BY_ID) : new Sort(NEWEST, BY_TITLE, BY_ID);
            case DATE -> new Sort(NEWEST, BY_TITLE, BY_ID);
            case TITLE -> new Sort(BY_TITLE, BY_ID);
            case NEARNESS -> new Sort(nearest.orElse(BY_TITLE), BY_TITLE, BY_ID);
        };
    }

    private static ScoreDoc[] scored(TopFieldDocs top) {
        for (ScoreDoc doc : top.scoreDocs) {
            Object[] fields = ((FieldDoc) doc).fields;
            if (fields != null && fields[0] instanceof Float score) {
                doc.score = score;
            }
        }
        return top.scoreDocs;
    }
}
