package org.vitaressources.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.vitaressources.search.SearchQuery;

/// What comes close to a query without being a result, looked for only when results do not fill half a page.
final class Approximate {
    private static final int MOST = 10;

    private final IndexSearcher searcher;
    private final Copies copies;

    Approximate(IndexSearcher searcher, Copies copies) {
        this.searcher = searcher;
        this.copies = copies;
    }

    /// The closest, the best first; none beyond the first page, nor where words rank nothing.
    List<ScoreDoc> of(
            SearchQuery asked, TextQuery text, MatchedDocuments results, List<MatchedDocuments> chosen, long total)
            throws IOException {
        if (total >= MOST || asked.page() > 1 || text.isUnranked() || asked.sort() != SearchQuery.Sort.RELEVANCE) {
            return List.of();
        }
        MatchedDocuments close =
                copies.once(text.approximate().in(searcher).without(results).and(chosen), searcher.getIndexReader());
        return new RankedPage(searcher, Optional.empty()).of(asked.withSize(MOST), text, close, close.count());
    }
}
