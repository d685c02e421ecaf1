package org.vitaressources.search.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/// How the collection writes a word of which only the folded form is known: with the accents of its titles, else as in
/// most of the passages looked at. A title without accents may be the name of a file, and proves nothing.
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
        String title = titles.isEmpty() ? form : titles.getFirst().written();
        return of(searcher, form, title);
    }

    /// The same, when the writing of its titles is known.
    static String of(IndexSearcher searcher, String form, String title) throws IOException {
        boolean accented = title.chars().anyMatch(c -> c >= 0x80);
        return accented ? title : fromPassages(searcher, form).orElse(title);
    }

    private static Optional<String> fromPassages(IndexSearcher searcher, String form) throws IOException {
        Map<String, Integer> writings = new HashMap<>();
        StoredFields stored = searcher.storedFields();
        Query stem = new ConstantScoreQuery(new TermQuery(new Term(IndexFields.PASSAGE, FrenchStemmer.stem(form))));
        for (ScoreDoc passage : searcher.search(stem, PASSAGES).scoreDocs) {
            String text = stored.document(passage.doc, Set.of(IndexFields.PASSAGE_TEXT))
                    .get(IndexFields.PASSAGE_TEXT);
            if (text != null) {
                count(writings, text, form);
            }
        }
        // A capital may only begin a sentence.
        for (String writing : List.copyOf(writings.keySet())) {
            String small = writing.toLowerCase(Locale.FRENCH);
            if (!small.equals(writing) && writings.containsKey(small)) {
                writings.merge(small, writings.getOrDefault(writing, 0), Integer::sum);
            }
        }
        return writings.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    private static void count(Map<String, Integer> writings, String text, String form) {
        WordScanner scanner = new WordScanner();
        char[] characters = text.toCharArray();
        scanner.reset(characters, characters.length);
        while (scanner.next()) {
            if (scanner.form().equals(form)) {
                String written = text.substring(scanner.start(), scanner.end());
                if (Folding.fold(written).equals(form)) {
                    writings.merge(written, 1, Integer::sum);
                }
            }
        }
    }
}
