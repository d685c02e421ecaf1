package org.vitaressources.search.lucene;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// What a reader may see: the one place where a right of access enters the index. Hits, counts, passages, copies,
/// similar resources and similar passages all pass one of these filters. Everything of the library is public, so they
/// say only what kind of document is meant.
final class Visible {
    /// Resources.
    static final Query RESOURCES = new TermQuery(new Term(IndexFields.KIND, IndexFields.RESOURCE));
    /// Passages.
    static final Query PASSAGES = new TermQuery(new Term(IndexFields.KIND, IndexFields.PASSAGE_KIND));

    private Visible() {}
}
