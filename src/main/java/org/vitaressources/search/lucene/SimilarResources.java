package org.vitaressources.search.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.vitaressources.search.Facet;

/// What a resource is about, as a query: its most telling words, those of its title first, and its tags.
final class SimilarResources {
    private static final int WORDS = 25;
    private static final int PASSAGES = 20;
    private static final int CHARACTERS = 40_000;
    private static final List<Facet> TAGS = List.of(Facet.SECTOR, Facet.THEME, Facet.STRUCTURE, Facet.TERRITORY);

    private SimilarResources() {}

    static Query to(IndexSearcher searcher, int doc, Term itself) throws IOException {
        Document resource = searcher.storedFields().document(doc);
        Map<String, Float> frequencies = new HashMap<>();
        count(resource.get(IndexFields.SHOWN_TITLE), 4, frequencies);
        count(resource.get(IndexFields.SHOWN_SUMMARY), 2, frequencies);
        countPassages(searcher, doc, frequencies);
        int documents = searcher.getIndexReader().numDocs();
        Map<String, Float> weights = new HashMap<>();
        for (Map.Entry<String, Float> entry : frequencies.entrySet()) {
            int frequency = searcher.getIndexReader().docFreq(new Term(IndexFields.TEXT, entry.getKey()));
            if (frequency > 1) {
                float rarity = (float) Math.log(1 + documents / (double) frequency);
                weights.put(entry.getKey(), (float) Math.sqrt(entry.getValue()) * rarity);
            }
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        weights.entrySet().stream()
                .sorted(Map.Entry.<String, Float>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(WORDS)
                .forEach(entry ->
                        query.add(weighted(IndexFields.TEXT, entry.getKey(), entry.getValue() / 10), Occur.SHOULD));
        addTags(searcher, doc, query);
        query.add(new TermQuery(itself), Occur.MUST_NOT);
        query.add(TextQuery.ALL, Occur.FILTER);
        query.setMinimumNumberShouldMatch(weights.size() > 8 ? 4 : 1);
        return query.build();
    }

    private static void countPassages(IndexSearcher searcher, int doc, Map<String, Float> frequencies)
            throws IOException {
        LeafReaderContext leaf = leaf(searcher, doc);
        NumericDocValues counts = leaf.reader().getNumericDocValues(IndexFields.PASSAGES);
        if (counts == null || !counts.advanceExact(doc - leaf.docBase)) {
            return;
        }
        int first = doc - (int) counts.longValue();
        int read = 0;
        for (int passage = first; passage < doc && passage < first + PASSAGES && read < CHARACTERS; passage++) {
            String text = searcher.storedFields().document(passage).get(IndexFields.PASSAGE_TEXT);
            count(text.substring(0, Math.min(text.length(), CHARACTERS - read)), 1, frequencies);
            read += text.length();
        }
    }

    private static void addTags(IndexSearcher searcher, int doc, BooleanQuery.Builder query) throws IOException {
        LeafReaderContext leaf = leaf(searcher, doc);
        for (Facet facet : TAGS) {
            String field = IndexFields.facet(facet);
            SortedSetDocValues values = leaf.reader().getSortedSetDocValues(field);
            if (values != null && values.advanceExact(doc - leaf.docBase)) {
                for (int i = values.docValueCount(); i > 0; i--) {
                    query.add(weighted(field, values.lookupOrd(values.nextOrd()).utf8ToString(), 0.4f), Occur.SHOULD);
                }
            }
        }
    }

    private static void count(String text, int weight, Map<String, Float> frequencies) {
        for (WordScanner words = scanner(text); words.next(); ) {
            String form = words.form();
            if (form.length() > 2 && !FunctionWords.contains(form)) {
                frequencies.merge(FrenchStemmer.stem(form), (float) weight, Float::sum);
            }
        }
    }

    private static WordScanner scanner(String text) {
        WordScanner scanner = new WordScanner();
        scanner.reset(text.toCharArray(), text.length());
        return scanner;
    }

    private static LeafReaderContext leaf(IndexSearcher searcher, int doc) {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex(doc, leaves));
    }

    private static Query weighted(String field, String form, float weight) {
        return new BoostQuery(new TermQuery(new Term(field, form)), weight);
    }
}
