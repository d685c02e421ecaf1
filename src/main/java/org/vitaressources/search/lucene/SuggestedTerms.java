package org.vitaressources.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.vitaressources.search.Suggestion;

/// Words and phrases of the collection that go on as one types: the phrase that begins so, or the last word completed
/// by one that stands in the same resources as the words before it.
final class SuggestedTerms {
    private static final int LEAST = 2;
    private static final int WORD_LOOKS = 8_000;
    private static final int PHRASE_LOOKS = 2_500;
    private static final int CANDIDATES = 12;
    private static final int WORDS_GONE_ON = 4;
    /// A phrase says more than a word: worth as much at half the frequency.
    private static final double PHRASE = 2;
    /// A phrase is left out for a longer one that is nearly as frequent.
    private static final double SAME = 0.7;

    private SuggestedTerms() {}

    static List<Suggestion> of(IndexSearcher searcher, List<TypedEnding> endings, int limit) throws IOException {
        TypedEnding whole = endings.getFirst();
        List<FrequentWriting> found = new ArrayList<>();
        if (whole.isWhole()) {
            if (whole.words() == 1) {
                found.addAll(words(searcher, whole.key()));
                for (FrequentWriting word : List.copyOf(found).subList(0, Math.min(WORDS_GONE_ON, found.size()))) {
                    found.addAll(phrases(searcher, word.key() + " "));
                }
            } else {
                found.addAll(phrases(searcher, whole.key()));
            }
        }
        List<Suggestion> terms = new ArrayList<>();
        for (FrequentWriting one : distinct(found, whole.key())) {
            if (terms.size() < limit && isVisible(searcher, one)) {
                terms.add(new Suggestion.Term(whole.before() + written(searcher, one)));
            }
        }
        TypedEnding last = endings.getLast();
        if (terms.isEmpty() && endings.size() > 1 && last.key().length() > LEAST) {
            addTogether(terms, searcher, last, limit);
        }
        return terms;
    }

    private static List<FrequentWriting> words(IndexSearcher searcher, String prefix) throws IOException {
        return FrequentWriting.startingWith(
                searcher.getIndexReader(), IndexFields.SUGGESTED_WORD, prefix, LEAST, CANDIDATES, WORD_LOOKS);
    }

    private static List<FrequentWriting> phrases(IndexSearcher searcher, String prefix) throws IOException {
        return FrequentWriting.startingWith(
                searcher.getIndexReader(), IndexFields.SUGGESTED_PHRASE, prefix, LEAST, CANDIDATES, PHRASE_LOOKS);
    }

    /// The best of each family: not what is already typed, nor a second form of the same words, nor the beginning of a
    /// phrase that nearly always goes on.
    private static List<FrequentWriting> distinct(List<FrequentWriting> found, String typed) {
        Set<String> stems = new LinkedHashSet<>();
        return found.stream()
                .filter(one -> !stems(one.key()).equals(stems(typed)))
                .filter(one -> found.stream().noneMatch(other -> goesOn(other, one)))
                .sorted(Comparator.comparingDouble(SuggestedTerms::worth).reversed())
                .filter(one -> stems.add(stems(one.key())))
                .toList();
    }

    private static boolean goesOn(FrequentWriting longer, FrequentWriting one) {
        return longer.key().startsWith(one.key() + " ") && longer.frequency() >= SAME * one.frequency();
    }

    private static double worth(FrequentWriting one) {
        return one.key().indexOf(' ') < 0 ? one.frequency() : PHRASE * one.frequency();
    }

    private static String stems(String key) {
        StringBuilder stems = new StringBuilder();
        for (String word : key.split(" ")) {
            if (!FunctionWords.contains(word)) {
                stems.append(FrenchStemmer.stem(word)).append(' ');
            }
        }
        return stems.toString();
    }

    private static boolean isVisible(IndexSearcher searcher, FrequentWriting one) throws IOException {
        String field = one.key().indexOf(' ') < 0 ? IndexFields.SUGGESTED_WORD : IndexFields.SUGGESTED_PHRASE;
        String start = one.key() + SuggestedWriting.SEPARATOR;
        return VisibleResources.atLeast(searcher, new PrefixQuery(new Term(field, start)), LEAST);
    }

    private static void addTogether(List<Suggestion> terms, IndexSearcher searcher, TypedEnding last, int limit)
            throws IOException {
        List<SpelledWord> before = SpelledWord.of(last.before()).stream()
                .filter(word -> !FunctionWords.contains(word.form()))
                .toList();
        if (before.isEmpty()) {
            return;
        }
        Company company = new Company(searcher);
        for (FrequentWriting one : distinct(words(searcher, last.key()), last.key())) {
            if (terms.size() < limit && company.near(before.getLast().form(), one.key()) >= LEAST) {
                terms.add(new Suggestion.Term(withAccents(searcher, last.before()) + written(searcher, one)));
            }
        }
    }

    private static String written(IndexSearcher searcher, FrequentWriting one) throws IOException {
        boolean word = one.key().indexOf(' ') < 0;
        return word ? WrittenWords.of(searcher, one.key(), one.written()) : one.written();
    }

    /// Words that are typed without accents, as the collection writes them.
    private static String withAccents(IndexSearcher searcher, String typed) throws IOException {
        StringBuilder written = new StringBuilder();
        int at = 0;
        for (SpelledWord word : SpelledWord.of(typed)) {
            if (word.open() && typed.substring(word.start(), word.end()).equals(word.form())) {
                written.append(typed, at, word.start()).append(WrittenWords.of(searcher, word.form()));
                at = word.end();
            }
        }
        return written.append(typed.substring(at)).toString();
    }
}
