package org.vitaressources.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.vitaressources.search.FoundPassages;
import org.vitaressources.search.SearchResults.PassageHit;

/// The passages of one resource: all that answer a query, and what is said elsewhere that is like one of them.
final class ResourcePassages {
    private static final int CANDIDATES = 60;
    /// Below this likeness (0 to 1) a passage is about something else.
    private static final double LIKE = 0.12;
    /// Above it, it is the same text.
    private static final double SAME = 0.9;

    private final IndexSearcher searcher;
    private final HitReader reader;
    private final MarkedWords words;

    ResourcePassages(IndexSearcher searcher, HitReader reader, MarkedWords words) {
        this.searcher = searcher;
        this.reader = reader;
        this.words = words;
    }

    /// Those that hold any of the words, in the order of the text.
    FoundPassages matching(int resource, int page, int size) throws IOException {
        LeafReaderContext leaf = reader.leaf(resource);
        Document shown = searcher.storedFields().document(resource);
        List<Integer> all = new ArrayList<>(BestPassages.all(leaf, resource - leaf.docBase, words));
        if (words.needText()) {
            all.removeIf(passage -> !isMeant(leaf.docBase + passage));
        }
        List<PassageHit> passages = new ArrayList<>();
        long from = (page - 1L) * size;
        for (int passage : all.stream().skip(from).limit(size).toList()) {
            BestPassages.Chosen marked = BestPassages.marked(leaf, passage, words);
            passages.add(reader.passage(shown.get(IndexFields.SHOWN_SLUG), leaf, marked));
        }
        return new FoundPassages(all.size(), passages);
    }

    private boolean isMeant(int passage) {
        try {
            String text = searcher.storedFields().document(passage).get(IndexFields.PASSAGE_TEXT);
            return !words.in(text).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Passages of other resources most like this one, one of each resource.
    ///
    /// @param document name of its document, empty for the resource's own text
    List<FoundPassages.Elsewhere> like(
            int resource, String document, String anchor, Copies copies, WordFrequencies frequencies, int limit)
            throws IOException {
        StoredPassage passage = named(resource, document, anchor);
        if (passage == null) {
            return List.of();
        }
        WordProfile profile = WordProfile.of(
                frequencies.in(searcher.getIndexReader(), IndexFields.PASSAGE), Map.of(passage.text(), 1));
        Set<Integer> left = new HashSet<>(copies.of(resource));
        left.add(resource);
        Map<Integer, FoundPassages.Elsewhere> best = new HashMap<>();
        Set<String> texts = new HashSet<>();
        for (ScoreDoc found : searcher.search(profile.query(Visible.PASSAGES), CANDIDATES).scoreDocs) {
            int owner = owner(found.doc);
            StoredPassage other = StoredPassage.of(searcher.storedFields().document(found.doc));
            double likeness = profile.likeness(other.text());
            if (owner < 0 || left.contains(owner) || likeness < LIKE || likeness > SAME || !texts.add(other.text())) {
                continue;
            }
            Document shown = searcher.storedFields().document(owner);
            String slug = shown.get(IndexFields.SHOWN_SLUG);
            FoundPassages.Elsewhere elsewhere = new FoundPassages.Elsewhere(
                    slug,
                    shown.get(IndexFields.SHOWN_TITLE),
                    shown.get(IndexFields.SHOWN_LANGUAGE),
                    other.hit(slug, "", List.of(), words),
                    likeness);
            best.merge(owner, elsewhere, (a, b) -> a.likeness() >= b.likeness() ? a : b);
        }
        return best.values().stream()
                .sorted(Comparator.comparingDouble(FoundPassages.Elsewhere::likeness)
                        .reversed()
                        .thenComparing(FoundPassages.Elsewhere::slug))
                .limit(limit)
                .toList();
    }

    private @org.jspecify.annotations.Nullable StoredPassage named(int resource, String document, String anchor)
            throws IOException {
        LeafReaderContext leaf = reader.leaf(resource);
        NumericDocValues counts = leaf.reader().getNumericDocValues(IndexFields.PASSAGES);
        if (counts == null || !counts.advanceExact(resource - leaf.docBase)) {
            return null;
        }
        for (int i = resource - (int) counts.longValue(); i < resource; i++) {
            StoredPassage passage = StoredPassage.of(searcher.storedFields().document(i));
            if (passage.document().equals(document) && passage.anchor().equals(anchor)) {
                return passage;
            }
        }
        return null;
    }

    /// The resource that a passage belongs to: the next one after it; -1 when it is no longer there.
    private int owner(int passage) throws IOException {
        LeafReaderContext leaf = reader.leaf(passage);
        NumericDocValues counts = leaf.reader().getNumericDocValues(IndexFields.PASSAGES);
        int owner = counts == null ? DocIdSetIterator.NO_MORE_DOCS : counts.advance(passage - leaf.docBase);
        return owner == DocIdSetIterator.NO_MORE_DOCS ? -1 : leaf.docBase + owner;
    }
}
