package org.vitaressources.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;

/// Ranks the first results once more, by what would cost too much to look at for all: headings, words that stand
/// together, the best passage alone (a long document that speaks of everything does not outrank one page that answers),
/// and what [Standing] says of the resource.
final class SecondLook {
    /// How many of the first results are looked at.
    static final int DEPTH = 100;

    /// What the best passage counts beside the resource as a whole.
    private static final float PASSAGE = 0.5f;

    private final IndexSearcher searcher;

    SecondLook(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /// The same documents, the first ones in a better order; equal ones stay as they were.
    ScoreDoc[] at(ScoreDoc[] docs, TextQuery text) throws IOException {
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < docs.length; i++) {
            places.put(docs[i].doc, i);
        }
        int count = Math.min(DEPTH, docs.length);
        ScoreDoc[] first = Arrays.copyOf(docs, count);
        TopDocs again = QueryRescorer.rescore(
                searcher,
                new TopDocs(new TotalHits(count, TotalHits.Relation.EQUAL_TO), first),
                text.secondLook(),
                1.0,
                count);
        Map<String, Float> marks = text.marks();
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        Arrays.sort(again.scoreDocs, Comparator.comparingInt(doc -> doc.doc));
        PassageScores passages = new PassageScores(searcher.getIndexReader(), marks);
        Standing standing = new Standing();
        for (ScoreDoc doc : again.scoreDocs) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc.doc, leaves));
            int local = doc.doc - leaf.docBase;
            doc.score += PASSAGE * passages.best(leaf, local);
            doc.score *= standing.of(leaf, local);
        }
        ScoreDoc[] result = docs.clone();
        System.arraycopy(again.scoreDocs, 0, result, 0, count);
        Arrays.sort(
                result,
                0,
                count,
                Comparator.<ScoreDoc>comparingDouble(doc -> -doc.score)
                        .thenComparing(doc -> places.getOrDefault(doc.doc, 0)));
        return result;
    }
}
