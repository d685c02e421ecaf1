package org.vitaressources.thesaurus;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.vitaressources.vocabulary.Synonym;
import org.vitaressources.vocabulary.Vocabularies;
import org.vitaressources.vocabulary.VocabularyText;

/// A change of the synonyms.
public sealed interface SynonymEdit extends VocabularyEdit {
    @Override
    default String file() {
        return "synonymes";
    }

    /// Words that find others, or what they are worth from now on.
    ///
    /// @param typed what is looked for
    /// @param found what is found as well
    /// @param bothWays and the other way round
    /// @param weight what the others are worth beside what was typed, above 0 and below 1
    record Put(List<String> typed, List<String> found, boolean bothWays, double weight) implements SynonymEdit {
        private static final int LONGEST = 80;

        public Put {
            typed = words(typed);
            found = words(found);
        }

        @Override
        public String step() {
            return "synonyme";
        }

        @Override
        public String about(Vocabularies now) {
            return String.join(", ", typed);
        }

        @Override
        public String note(Vocabularies now) {
            return (bothWays ? "↔ " : "→ ") + String.join(", ", found) + " (" + number(weight) + ")";
        }

        @Override
        public VocabularyText in(VocabularyText text, Vocabularies now) {
            if (typed.isEmpty() || found.isEmpty()) {
                throw new EditRefused("synonym.missing");
            }
            Stream.concat(typed.stream(), found.stream())
                    .filter(word -> ConceptWords.key(word).isEmpty() || word.length() > LONGEST)
                    .findFirst()
                    .ifPresent(word -> {
                        throw new EditRefused("synonym.word", LONGEST);
                    });
            if (typed.stream().anyMatch(one -> found.stream().anyMatch(other -> ConceptWords.same(one, other)))) {
                throw new EditRefused("synonym.itself");
            }
            if (weight <= 0 || weight >= 1) {
                throw new EditRefused("synonym.weight");
            }
            if (now.synonyms().containsAll(pairs())) {
                throw new EditRefused("nothing");
            }
            Map<String, Object> entry = new LinkedHashMap<>();
            if (bothWays) {
                entry.put(
                        "termes", Stream.concat(typed.stream(), found.stream()).toList());
            } else {
                entry.put("de", typed);
                entry.put("vers", found);
            }
            VocabularyText.Entry alike = VocabularyEntries.saying(entry);
            VocabularyText changed = text.removing("separer", alike);
            entry.put("poids", number(weight));
            if (changed.entries("synonymes").stream().anyMatch(alike)) {
                return changed.changing("synonymes", alike, Map.of("poids", number(weight)));
            }
            return changed.adding("synonymes", entry, true);
        }

        private List<Synonym> pairs() {
            return typed.stream()
                    .flatMap(one -> found.stream()
                            .flatMap(other -> bothWays
                                    ? Stream.of(new Synonym(one, other, weight), new Synonym(other, one, weight))
                                    : Stream.of(new Synonym(one, other, weight))))
                    .toList();
        }

        /// Written as a number, so that the file reads 0.6 and not '0.6'.
        private static Object number(double weight) {
            return Math.round(weight * 100) / 100.0;
        }

        private static List<String> words(List<String> words) {
            Set<String> kept = new LinkedHashSet<>();
            words.stream().map(String::strip).filter(word -> !word.isEmpty()).forEach(kept::add);
            return List.copyOf(kept);
        }
    }

    /// One finds the other no longer.
    record Drop(String typed, String found) implements SynonymEdit {
        @Override
        public String step() {
            return "fin-de-synonyme";
        }

        @Override
        public String about(Vocabularies now) {
            return typed;
        }

        @Override
        public String note(Vocabularies now) {
            return "→ " + found;
        }

        @Override
        public VocabularyText in(VocabularyText text, Vocabularies now) {
            if (!isKnown(now)) {
                throw new EditRefused("unknown", typed + " → " + found);
            }
            VocabularyText changed = text.removing(
                    "synonymes", VocabularyEntries.saying(Map.of("de", List.of(typed), "vers", List.of(found))));
            if (!isKnown(now.with(file(), changed.text()))) {
                return changed;
            }
            Map<String, Object> parted = new LinkedHashMap<>();
            parted.put("de", typed);
            parted.put("vers", found);
            return changed.adding("separer", parted, true);
        }

        private boolean isKnown(Vocabularies vocabularies) {
            return vocabularies.synonyms().stream()
                    .anyMatch(one -> one.typed().equals(typed) && one.found().equals(found));
        }
    }
}
