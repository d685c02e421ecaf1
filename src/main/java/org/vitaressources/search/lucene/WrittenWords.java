package org.vitaressources.search.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/// How the collection writes a word of which only the folded form is known: as in most of its titles, else as in most
/// of the passages looked at, small letters preferred.
final class WrittenWords {
    private static final int PASSAGES = 8;

    private WrittenWords() {}

    /// With accents; the folded form itself when no writing is found.
    static String of(IndexSearcher searcher, String form) throws IOException {
        List<FrequentWriting> titles = FrequentWriting.startingWith(
                searcher.getIndexReader(),
                IndexFields.SUGGESTED_WORD,
                form + SuggestedWriting.SEPARATOR,
                1,
                1,
                PASSAGES);
        return titles.isEmpty() ? fromPassages(searcher, form) : titles.getFirst().written();
    }

    private static String fromPassages(IndexSearcher searcher, String form) throws IOException {
        Map<String, Integer> writings = new HashMap<>();
        StoredFields stored = searcher.storedFields();
        TermQuery stem = new TermQuery(new Term(IndexFields.PASSAGE, FrenchStemmer.stem(form)));
        for (ScoreDoc passage : searcher.search(stem, PASSAGES).scoreDocs) {
            String text = stored.document(passage.doc, Set.of(IndexFields.PASSAGE_TEXT))
                    .get(IndexFields.PASSAGE_TEXT);
            if (text != null) {
                count(writings, text, form);
            }
        }
        return writings.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(form);
    }

    private static void count(Map<String, Integer> writings, String text, String form) {
        WordScanner scanner = new WordScanner();
        char[] characters = text.toCharArray();
        scanner.reset(characters, characters.length);
        while (scanner.next()) {
            if (scanner.form().equals(form)) {
                String written = text.substring(scanner.start(), scanner.end());
                if (Folding.fold(written).equals(form)) {
                    writings.merge(written.toLowerCase(Locale.FRENCH), 1, Integer::sum);
                }
            }
        }
    }
}
