package org.vitaressources.search.lucene;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/// BM25 with settings of its own for each field.
final class FieldSimilarity extends PerFieldSimilarityWrapper {
    static final Similarity ALL = new FieldSimilarity();
    /// A long document says each word more often, without being more about it.
    private static final Similarity TEXT = new BM25Similarity(1.2f, 0.8f);
    /// Titles differ less in length than in care.
    private static final Similarity TITLE = new BM25Similarity(1.2f, 0.65f);

    private FieldSimilarity() {}

    @Override
    public Similarity get(String field) {
        return field.equals(IndexFields.TITLE) || field.equals(IndexFields.TITLE_EXACT) ? TITLE : TEXT;
    }
}
