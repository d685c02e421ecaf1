package org.vitaressources.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How good a list is: something that answers first, or among the first five; one over the place of the first answer;
/// the discounted gain of the first ten over the best possible (`gain / log2(place + 1)`, as trec_eval reckons).
record Merit(double first, double firstFive, double reciprocal, double gain) {

    static Merit of(List<String> found, Map<String, Integer> gains) {
        double reciprocal = 0;
        double gain = 0;
        int best = Integer.MAX_VALUE;
        for (int i = 0; i < Math.min(Ranking.DEPTH, found.size()); i++) {
            int earned = gains.getOrDefault(found.get(i), 0);
            if (earned > 0) {
                best = Math.min(best, i);
                reciprocal = Math.max(reciprocal, 1.0 / (i + 1));
                gain += earned / log2(i + 2);
            }
        }
        double ideal = 0;
        List<Integer> sorted = new ArrayList<>(gains.values());
        sorted.sort(Comparator.reverseOrder());
        for (int i = 0; i < Math.min(Ranking.DEPTH, sorted.size()); i++) {
            ideal += sorted.get(i) / log2(i + 2);
        }
        return new Merit(best < 1 ? 1 : 0, best < 5 ? 1 : 0, reciprocal, ideal == 0 ? 0 : gain / ideal);
    }

    static Merit mean(Collection<Merit> merits) {
        return new Merit(
                merits.stream().mapToDouble(Merit::first).average().orElse(0),
                merits.stream().mapToDouble(Merit::firstFive).average().orElse(0),
                merits.stream().mapToDouble(Merit::reciprocal).average().orElse(0),
                merits.stream().mapToDouble(Merit::gain).average().orElse(0));
    }

    /// The mean of the means of each intent: an intent asked in forty ways counts as much as one asked in two.
    static Merit byIntent(Map<JudgedSet.Question, Merit> merits) {
        Map<String, List<Merit>> intents = new LinkedHashMap<>();
        merits.forEach((question, merit) -> intents.computeIfAbsent(question.intent(), intent -> new ArrayList<>())
                .add(merit));
        return mean(intents.values().stream().map(Merit::mean).toList());
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f  %.3f  %.3f  %.4f", first, firstFive, reciprocal, gain);
    }
}
