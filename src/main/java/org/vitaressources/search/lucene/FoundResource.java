package org.vitaressources.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.vitaressources.library.ResourceId;
import org.vitaressources.search.FoundPassages;
import org.vitaressources.search.SearchResults.Copy;
import org.vitaressources.search.SearchResults.Hit;
import org.vitaressources.search.TypedQuery;

/// What the index says around one resource: its copies, those like it, its passages.
final class FoundResource {
    private final IndexSearcher searcher;
    private final Copies copies;
    private final WordFrequencies frequencies;
    private final MarkedWords marks;
    private final HitReader reader;

    /// @param words of a query, to be found in its passages, perhaps empty
    FoundResource(
            IndexSearcher searcher, Copies copies, WordFrequencies frequencies, String words, Equivalents equivalents)
            throws IOException {
        TextQuery text = TextQuery.of(
                TypedQuery.read(words).completed(new WordBeginnings(searcher)::of),
                equivalents,
                new Rarity(searcher.getIndexReader()));
        this.searcher = searcher;
        this.copies = copies;
        this.frequencies = frequencies;
        this.marks = MarkedWords.of(text.marks(), words, equivalents);
        this.reader = new HitReader(searcher, copies, marks, words, Reasons.NONE);
    }

    /// Its number in the index.
    Optional<Integer> byId(ResourceId id) throws IOException {
        BooleanQuery resource = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(IndexFields.ID, id.value())), Occur.FILTER)
                .add(Visible.RESOURCES, Occur.FILTER)
                .build();
        ScoreDoc[] found = searcher.search(resource, 1).scoreDocs;
        return found.length == 0 ? Optional.empty() : Optional.of(found[0].doc);
    }

    List<Copy> copies(int resource) throws IOException {
        return reader.copies(resource);
    }

    List<Hit> similar(int resource, int limit) throws IOException {
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc similar : new SimilarResources(searcher, frequencies).to(resource, copies, limit)) {
            hits.add(reader.read(similar));
        }
        return hits;
    }

    FoundPassages passages(int resource, int page, int size) throws IOException {
        return new ResourcePassages(searcher, reader, marks).matching(resource, page, size);
    }

    List<FoundPassages.Elsewhere> passagesLike(int resource, String document, String anchor, int limit)
            throws IOException {
        return new ResourcePassages(searcher, reader, marks)
                .like(resource, document, anchor, copies, frequencies, limit);
    }
}
