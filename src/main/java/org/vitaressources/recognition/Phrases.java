package org.vitaressources.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vitaressources.recognition.Suggestion.Kind;
import org.vitaressources.vocabulary.Concept;
import org.vitaressources.vocabulary.ConceptScheme;

/// Everything that may be written for the concepts of some vocabularies, found in a text by one look at each word. The
/// longest that stands somewhere counts: a *chantier d'insertion* is no building site.
final class Phrases {
    private static final Pattern BRACKETS = Pattern.compile("\\(([^)]*)\\)");
    private static final Set<String> SAY_NOTHING = Set.of("de", "du", "des", "d", "la", "le", "les", "l", "et", "a");
    private static final int OWN_NAME = 3;
    private static final int CLOSE_TO_IT = 1;
    private static final int ACRONYM = 2;

    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    /// Words that stand for a concept.
    ///
    /// @param stems of its words
    /// @param spelled the word itself with its accents, for a single one: *ferme* is not *fermé*; else empty
    /// @param weight what finding it says: several words more than one, its own name more than a word close to it
    /// @param upper it is an acronym, to be found in capitals only
    private record Phrase(Kind kind, Concept concept, List<String> stems, String spelled, int weight, boolean upper) {}

    /// A phrase in a text.
    record Match(Kind kind, Concept concept, int weight, int from, int to) {}

    void add(Kind kind, ConceptScheme scheme) {
        for (Concept concept : scheme.all()) {
            if (concept.deprecated()) {
                continue;
            }
            Matcher brackets = BRACKETS.matcher(concept.label());
            while (brackets.find()) {
                add(kind, concept, brackets.group(1), OWN_NAME);
            }
            add(kind, concept, BRACKETS.matcher(concept.label()).replaceAll(""), OWN_NAME);
            concept.synonyms().forEach(synonym -> add(kind, concept, synonym, CLOSE_TO_IT));
        }
    }

    private void add(Kind kind, Concept concept, String written, int weight) {
        List<Word> words = Words.of(written);
        if (words.isEmpty()) {
            return;
        }
        boolean single = words.size() == 1;
        boolean upper = single && words.getFirst().upper();
        long telling =
                words.stream().filter(word -> !SAY_NOTHING.contains(word.key())).count();
        int worth = upper ? ACRONYM : weight + (int) Math.min(2, telling - 1);
        List<String> stems = words.stream().map(word -> Words.stem(word.key())).toList();
        String spelled = single && !upper ? spelled(written.strip()) : "";
        byFirst.computeIfAbsent(stems.getFirst(), first -> new ArrayList<>())
                .add(new Phrase(kind, concept, stems, spelled, worth, upper));
    }

    List<Match> in(String text, List<Word> words) {
        List<Match> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int size = 0;
            List<Phrase> here = new ArrayList<>();
            for (Phrase phrase : byFirst.getOrDefault(Words.stem(words.get(at).key()), List.of())) {
                if (phrase.stems().size() >= size && stands(phrase, text, words, at)) {
                    if (phrase.stems().size() > size) {
                        here.clear();
                        size = phrase.stems().size();
                    }
                    here.add(phrase);
                }
            }
            for (Phrase phrase : here) {
                found.add(new Match(
                        phrase.kind(),
                        phrase.concept(),
                        phrase.weight(),
                        words.get(at).from(),
                        words.get(at + size - 1).to()));
            }
            at += Math.max(1, size);
        }
        return found;
    }

    private static boolean stands(Phrase phrase, String text, List<Word> words, int at) {
        int size = phrase.stems().size();
        Word first = words.get(at);
        if (at + size > words.size() || (phrase.upper() && !first.upper())) {
            return false;
        }
        if (!phrase.spelled().isEmpty()
                && !first.upper()
                && !phrase.spelled().equals(spelled(text.substring(first.from(), first.to())))) {
            return false;
        }
        for (int i = 1; i < size; i++) {
            Word word = words.get(at + i);
            if (!word.joined() || !Words.stem(word.key()).equals(phrase.stems().get(i))) {
                return false;
            }
        }
        return true;
    }

    private static String spelled(String word) {
        return Words.stem(word.toLowerCase(Locale.FRENCH).replace("œ", "oe"));
    }
}
