package org.vitaressources.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.vitaressources.library.Evidence;
import org.vitaressources.library.ResourceId;
import org.vitaressources.search.SearchResults.Copy;
import org.vitaressources.search.SearchResults.Hit;
import org.vitaressources.search.SearchResults.PassageHit;
import org.vitaressources.search.SearchResults.Snippet;
import org.vitaressources.vocabulary.TerritoryCode;

/// Reads from the index what is shown of a resource found.
final class HitReader {
    private final List<LeafReaderContext> leaves;
    private final StoredFields stored;
    private final Copies copies;
    private final MarkedWords marks;
    private final String words;
    private final Reasons reasons;

    /// @param words as typed, for the pages that open to mark them
    HitReader(IndexSearcher searcher, Copies copies, MarkedWords marks, String words, Reasons reasons)
            throws IOException {
        this.leaves = searcher.getIndexReader().leaves();
        this.stored = searcher.storedFields();
        this.copies = copies;
        this.marks = marks;
        this.words = words;
        this.reasons = reasons;
    }

    Hit read(ScoreDoc found) throws IOException {
        Document resource = stored.document(found.doc);
        String slug = resource.get(IndexFields.SHOWN_SLUG);
        LeafReaderContext leaf = leaf(found.doc);
        BestPassages.Answer best = BestPassages.of(leaf, found.doc - leaf.docBase, marks);
        List<PassageHit> passages = new ArrayList<>();
        for (BestPassages.Chosen chosen : best.chosen()) {
            passages.add(passage(slug, leaf, chosen));
        }
        List<TerritoryCode> territories = Arrays.stream(resource.getValues(IndexFields.SHOWN_TERRITORY))
                .map(TerritoryCode::parse)
                .flatMap(Optional::stream)
                .toList();
        Snippet title = Snippets.whole(resource.get(IndexFields.SHOWN_TITLE), marks);
        Snippet summary = Snippets.whole(resource.get(IndexFields.SHOWN_SUMMARY), marks);
        return new Hit(
                new ResourceId(resource.get(IndexFields.ID)),
                slug,
                resource.get(IndexFields.SHOWN_PATH),
                title,
                Float.isNaN(found.score) ? 0 : found.score,
                resource.get(IndexFields.SHOWN_TYPE),
                resource.get(IndexFields.SHOWN_DATE),
                Evidence.of(resource.get(IndexFields.SHOWN_EVIDENCE)),
                territories,
                List.of(resource.getValues(IndexFields.SHOWN_SECTOR)),
                "1".equals(resource.get(IndexFields.SHOWN_FICTIONAL)),
                resource.get(IndexFields.SHOWN_LANGUAGE),
                summary,
                passages,
                best.others(),
                copies(found.doc),
                reasons.of(title, summary, passages, leaf, found.doc - leaf.docBase));
    }

    /// The resources that say the same as this one.
    List<Copy> copies(int document) throws IOException {
        List<Copy> found = new ArrayList<>();
        for (int other : copies.of(document)) {
            Document copy = stored.document(other);
            found.add(new Copy(
                    copy.get(IndexFields.SHOWN_SLUG),
                    copy.get(IndexFields.SHOWN_PATH),
                    copy.get(IndexFields.SHOWN_TITLE)));
        }
        return found;
    }

    /// A passage of the resource at this address.
    PassageHit passage(String slug, LeafReaderContext leaf, BestPassages.Chosen chosen) throws IOException {
        Document passage = stored.document(leaf.docBase + chosen.document());
        return StoredPassage.of(passage).hit(slug, words, chosen.marks(), marks);
    }

    LeafReaderContext leaf(int document) {
        return leaves.get(ReaderUtil.subIndex(document, leaves));
    }
}
