package org.vitaressources.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.vitaressources.library.Resource;
import org.vitaressources.vocabulary.PinnedResult;
import org.vitaressources.vocabulary.Vocabularies;

/// What the editors put first for the words of a query, in their order.
///
/// @param documents their numbers in the index
record PinnedDocuments(List<Integer> documents) {
    static final PinnedDocuments NONE = new PinnedDocuments(List.of());

    /// Writes that by which they are named in the editors' file.
    static void describe(Document parent, Resource resource) {
        String path = resource.path();
        for (String name : List.of(resource.id().value(), resource.slug(), path)) {
            parent.add(new StringField(IndexFields.ADDRESS, name, Field.Store.NO));
        }
        if (path.endsWith("/index.md")) {
            String folder = path.substring(0, path.lastIndexOf('/'));
            parent.add(new StringField(IndexFields.ADDRESS, folder, Field.Store.NO));
        }
    }

    /// Those for these words, without what the words exclude.
    static PinnedDocuments of(IndexSearcher searcher, String words, Vocabularies vocabularies, Iterable<Query> excluded)
            throws IOException {
        List<Integer> documents = new ArrayList<>();
        for (PinnedResult pinned : vocabularies.pinnedResults()) {
            if (pinned.isFor(words)) {
                for (String name : pinned.resources()) {
                    ScoreDoc[] found =
                            searcher.search(new TermQuery(new Term(IndexFields.ADDRESS, name.strip())), 1).scoreDocs;
                    if (found.length > 0 && !documents.contains(found[0].doc)) {
                        documents.add(found[0].doc);
                    }
                }
            }
        }
        if (documents.isEmpty()) {
            return NONE;
        }
        IndexReader reader = searcher.getIndexReader();
        for (Query without : excluded) {
            MatchedDocuments left = MatchedDocuments.of(searcher, without);
            documents.removeIf(document -> left.contains(document, reader));
        }
        return new PinnedDocuments(List.copyOf(documents));
    }

    /// Those that a result shows, themselves or as one of the same text.
    PinnedDocuments shownIn(MatchedDocuments matched, Copies same, IndexReader reader) {
        List<Integer> shown = new ArrayList<>();
        for (int document : documents) {
            List<Integer> alike = new ArrayList<>(List.of(document));
            alike.addAll(same.of(document));
            alike.stream()
                    .filter(one -> matched.contains(one, reader) && !shown.contains(one))
                    .findFirst()
                    .ifPresent(shown::add);
        }
        return new PinnedDocuments(List.copyOf(shown));
    }

    boolean holds(int document) {
        return documents.contains(document);
    }

    boolean isEmpty() {
        return documents.isEmpty();
    }
}
