package org.vitaressources.search.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// What a text is about: its words, each weighed by how often it says them and how rarely others do (the weights of
/// tf·idf, `(1 + ln tf) · ln(1 + N / df)`). Two texts are alike by the cosine of their weights.
final class WordProfile {
    private static final int ASKED = 25;
    private static final int COMPARED = 300;
    /// A word that fewer documents hold is no rarer for that: it may be a name or a misprint.
    private static final int COMMON = 3;

    private final Map<String, Double> weights;
    private final double length;
    private final WordFrequencies.OfField frequencies;

    private WordProfile(Map<String, Double> weights, WordFrequencies.OfField frequencies) {
        this.weights = weights;
        this.length = Math.sqrt(
                weights.values().stream().mapToDouble(weight -> weight * weight).sum());
        this.frequencies = frequencies;
    }

    /// @param frequencies of a field, which say how rare a word is
    /// @param texts what it says, with how many times over each counts
    static WordProfile of(WordFrequencies.OfField frequencies, Map<String, Integer> texts) throws IOException {
        Map<String, Integer> words = new HashMap<>();
        texts.forEach((text, times) -> count(text, times, words));
        Map<String, Double> weights = new HashMap<>();
        int documents = frequencies.documents();
        for (Map.Entry<String, Integer> word : words.entrySet()) {
            int others = frequencies.of(word.getKey());
            if (others > 0) {
                double rarity = Math.log(1 + documents / (double) Math.max(COMMON, others));
                weights.put(word.getKey(), (1 + Math.log(word.getValue())) * rarity);
            }
        }
        Map<String, Double> heaviest = new LinkedHashMap<>();
        weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COMPARED)
                .forEach(word -> heaviest.put(word.getKey(), word.getValue()));
        return new WordProfile(heaviest, frequencies);
    }

    private static void count(String text, int times, Map<String, Integer> frequencies) {
        WordScanner words = new WordScanner();
        words.reset(text.toCharArray(), text.length());
        while (words.next()) {
            String form = words.form();
            if (form.length() > 2 && !FunctionWords.contains(form) && !Character.isDigit(form.charAt(0))) {
                frequencies.merge(FrenchStemmer.stem(form), times, Integer::sum);
            }
        }
    }

    /// Documents of this kind that share its weightiest words.
    Query query(Query kind) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        List<Map.Entry<String, Double>> asked =
                weights.entrySet().stream().limit(ASKED).toList();
        asked.forEach(word -> query.add(
                new BoostQuery(new TermQuery(new Term(frequencies.field(), word.getKey())), (float)
                        (word.getValue() / length)),
                Occur.SHOULD));
        query.add(kind, Occur.FILTER);
        query.setMinimumNumberShouldMatch(Math.clamp(asked.size() / 6, 1, 4));
        return query.build();
    }

    /// How much a text is like it, 0 to 1.
    double likeness(String text) throws IOException {
        return likeness(WordProfile.of(frequencies, Map.of(text, 1)));
    }

    /// How much another is like it, 0 to 1.
    double likeness(WordProfile other) {
        double shared = 0;
        for (Map.Entry<String, Double> word : weights.entrySet()) {
            shared += word.getValue() * other.weights.getOrDefault(word.getKey(), 0.0);
        }
        return shared == 0 ? 0 : shared / (length * other.length);
    }
}
