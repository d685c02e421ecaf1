package org.vitaressources.recognition;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vitaressources.recognition.Suggestion.Choice;
import org.vitaressources.recognition.Suggestion.Kind;
import org.vitaressources.vocabulary.Acronym;

/// The acronyms of the field that a text uses, written in capitals.
final class SuggestedAcronyms {
    private static final int MOST = 10;
    private static final int LEAST_MENTIONS = 2;

    private final Map<String, Acronym> known = new HashMap<>();
    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    private record Tally(Acronym acronym, TextPart part, Word first, int mentions) {}

    SuggestedAcronyms(List<Acronym> acronyms) {
        acronyms.forEach(acronym -> known.putIfAbsent(acronym.form(), acronym));
    }

    void look(TextPart part, List<Word> words) {
        for (Word word : words) {
            if (word.upper()) {
                Acronym acronym = known.get(part.text().substring(word.from(), word.to()));
                if (acronym != null) {
                    tallies.merge(
                            acronym.form(),
                            new Tally(acronym, part, word, part.weight() > 1 ? LEAST_MENTIONS : 1),
                            (before, one) -> new Tally(
                                    acronym, before.part(), before.first(), before.mentions() + one.mentions()));
                }
            }
        }
    }

    List<Suggestion> suggestions() {
        return tallies.values().stream()
                .filter(tally -> tally.mentions() >= LEAST_MENTIONS)
                .sorted(Comparator.comparingInt(tally -> -tally.mentions()))
                .limit(MOST)
                .map(tally -> new Suggestion(
                        Kind.ACRONYM,
                        List.of(new Choice(
                                tally.acronym().form(),
                                tally.acronym().form(),
                                String.join(" ; ", tally.acronym().expansions()),
                                false)),
                        tally.mentions(),
                        Sentences.around(
                                tally.part(),
                                tally.first().from(),
                                tally.first().to())))
                .toList();
    }
}
