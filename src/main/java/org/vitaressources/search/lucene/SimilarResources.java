package org.vitaressources.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.vitaressources.search.Facet;
import org.vitaressources.vocabulary.TerritoryCode;

/// The resources most like one: first those that share its weightiest words, then, compared one by one, those whose
/// beginnings and tags say the same. Each next one is chosen for being like the resource and unlike those before it
/// (maximal marginal relevance), so that a series of sheets made on one pattern does not fill the list.
final class SimilarResources {
    private static final int CANDIDATES = 24;
    private static final int PASSAGES = 6;
    private static final int CHARACTERS = 8_000;
    /// Below this likeness of text and tags together a resource is about something else.
    private static final double LIKE = 0.1;
    /// And below this share of the likeness of the most alike, it would only fill the list.
    private static final double BESIDE_BEST = 0.45;
    /// Above it, it is the same text.
    private static final double SAME = 0.95;
    /// How much likeness to one already chosen counts against.
    private static final double REPETITION = 0.45;

    private static final Map<Facet, Double> TAGS =
            Map.of(Facet.SECTOR, 0.06, Facet.THEME, 0.03, Facet.STRUCTURE, 0.03, Facet.TERRITORY, 0.03);

    private final IndexSearcher searcher;
    private final WordFrequencies.OfField frequencies;

    SimilarResources(IndexSearcher searcher, WordFrequencies frequencies) {
        this.searcher = searcher;
        this.frequencies = frequencies.in(searcher.getIndexReader(), IndexFields.TEXT);
    }

    /// A resource that may be shown.
    private record Candidate(int document, WordProfile profile, double likeness) {}

    List<ScoreDoc> to(int resource, Copies copies, int limit) throws IOException {
        WordProfile profile = profile(resource);
        Map<Facet, Set<String>> tags = tags(resource);
        Set<Integer> left = new HashSet<>(copies.of(resource));
        left.add(resource);
        List<Candidate> candidates = new ArrayList<>();
        for (ScoreDoc found : searcher.search(profile.query(Visible.RESOURCES), CANDIDATES).scoreDocs) {
            if (!left.add(found.doc)) {
                continue;
            }
            WordProfile other = profile(found.doc);
            double text = profile.likeness(other);
            double likeness = text + shared(tags, tags(found.doc));
            if (likeness >= LIKE && text <= SAME) {
                candidates.add(new Candidate(found.doc, other, likeness));
                left.addAll(copies.of(found.doc));
            }
        }
        double best = candidates.stream().mapToDouble(Candidate::likeness).max().orElse(0);
        candidates.removeIf(candidate -> candidate.likeness() < BESIDE_BEST * best);
        return chosen(candidates, limit);
    }

    private static List<ScoreDoc> chosen(List<Candidate> candidates, int limit) {
        List<Candidate> chosen = new ArrayList<>();
        List<ScoreDoc> result = new ArrayList<>();
        while (result.size() < limit && !candidates.isEmpty()) {
            Candidate best = candidates.getFirst();
            double bestWorth = Double.NEGATIVE_INFINITY;
            for (Candidate candidate : candidates) {
                double repeated = 0;
                for (Candidate before : chosen) {
                    repeated = Math.max(repeated, candidate.profile().likeness(before.profile()));
                }
                double worth = candidate.likeness() - REPETITION * repeated;
                if (worth > bestWorth) {
                    bestWorth = worth;
                    best = candidate;
                }
            }
            candidates.remove(best);
            chosen.add(best);
            result.add(new ScoreDoc(best.document(), (float) best.likeness()));
        }
        return result;
    }

    private WordProfile profile(int resource) throws IOException {
        Document shown = searcher.storedFields().document(resource);
        Map<String, Integer> texts = new HashMap<>();
        LeafReaderContext leaf = leaf(resource);
        NumericDocValues counts = leaf.reader().getNumericDocValues(IndexFields.PASSAGES);
        if (counts != null && counts.advanceExact(resource - leaf.docBase)) {
            int first = resource - (int) counts.longValue();
            int read = 0;
            for (int i = first; i < resource && i < first + PASSAGES && read < CHARACTERS; i++) {
                String text = searcher.storedFields().document(i).get(IndexFields.PASSAGE_TEXT);
                texts.put(text.substring(0, Math.min(text.length(), CHARACTERS - read)), 1);
                read += text.length();
            }
        }
        texts.put(shown.get(IndexFields.SHOWN_SUMMARY), 2);
        texts.put(shown.get(IndexFields.SHOWN_TITLE), 4);
        return WordProfile.of(frequencies, texts);
    }

    private static double shared(Map<Facet, Set<String>> tags, Map<Facet, Set<String>> others) {
        double shared = 0;
        for (Map.Entry<Facet, Double> tag : TAGS.entrySet()) {
            Set<String> common = new HashSet<>(tags.getOrDefault(tag.getKey(), Set.of()));
            common.retainAll(others.getOrDefault(tag.getKey(), Set.of()));
            shared += tag.getValue() * Math.min(2, common.size());
        }
        return shared;
    }

    private Map<Facet, Set<String>> tags(int resource) throws IOException {
        LeafReaderContext leaf = leaf(resource);
        Map<Facet, Set<String>> tags = new HashMap<>();
        for (Facet facet : TAGS.keySet()) {
            Set<String> held = new HashSet<>();
            SortedSetDocValues values = leaf.reader().getSortedSetDocValues(IndexFields.facet(facet));
            if (values != null && values.advanceExact(resource - leaf.docBase)) {
                for (int i = values.docValueCount(); i > 0; i--) {
                    held.add(values.lookupOrd(values.nextOrd()).utf8ToString());
                }
            }
            held.remove(TerritoryCode.FRANCE.toString());
            tags.put(facet, held);
        }
        return tags;
    }

    private LeafReaderContext leaf(int document) {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex(document, leaves));
    }
}
