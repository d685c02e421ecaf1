package org.vitaressources.thesaurus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitaressources.vocabulary.Acronym;
import org.vitaressources.vocabulary.Vocabularies;
import org.vitaressources.vocabulary.VocabularyText;

/// A change of the acronyms.
public sealed interface AcronymEdit extends VocabularyEdit {
    /// The acronym.
    String form();

    @Override
    default String file() {
        return "sigles";
    }

    @Override
    default String about(Vocabularies now) {
        return form();
    }

    /// A new acronym, or what a known one stands for from now on.
    ///
    /// @param expansions the likeliest first
    /// @param replacing the one of that form is what is changed; else it must be new
    record Put(String form, List<String> expansions, boolean replacing) implements AcronymEdit {
        private static final int LONGEST = 24;

        public Put {
            form = form.strip();
            expansions = List.copyOf(expansions);
        }

        @Override
        public String step() {
            return "sigle";
        }

        @Override
        public String note(Vocabularies now) {
            return String.join(" ; ", expansions);
        }

        @Override
        public String before(Vocabularies now) {
            return known(now)
                    .map(acronym -> String.join(" ; ", acronym.expansions()))
                    .orElse("");
        }

        @Override
        public VocabularyText in(VocabularyText text, Vocabularies now) {
            if (form.isEmpty()
                    || form.length() > LONGEST
                    || form.contains(" ")
                    || ConceptWords.key(form).isEmpty()) {
                throw new EditRefused("acronym", LONGEST);
            }
            if (!replacing) {
                known(now).ifPresent(acronym -> {
                    throw new EditRefused("acronym.known", acronym.form(), String.join(" ; ", acronym.expansions()));
                });
            }
            if (expansions.isEmpty()) {
                throw new EditRefused("expansion", form);
            }
            if (now.acronyms().contains(new Acronym(form, expansions))) {
                throw new EditRefused("nothing");
            }
            VocabularyText changed = dropped(text, form)
                    .map(rest -> text.putting("", "retirer", rest.isEmpty() ? VocabularyText.GONE : rest))
                    .orElse(text);
            return changed.putting("sigles", form, expansions.size() == 1 ? expansions.getFirst() : expansions);
        }

        private Optional<Acronym> known(Vocabularies now) {
            return now.acronyms().stream()
                    .filter(acronym -> acronym.form().equalsIgnoreCase(form))
                    .findFirst();
        }
    }

    /// Known no longer.
    record Drop(String form) implements AcronymEdit {
        @Override
        public String step() {
            return "fin-de-sigle";
        }

        @Override
        public String note(Vocabularies now) {
            return "";
        }

        @Override
        public VocabularyText in(VocabularyText text, Vocabularies now) {
            if (now.acronyms().stream().noneMatch(acronym -> acronym.form().equals(form))) {
                throw new EditRefused("unknown", form);
            }
            VocabularyText changed = text.data()
                            .filter(top -> top.get("sigles") instanceof Map<?, ?> known && known.containsKey(form))
                            .isPresent()
                    ? text.putting("sigles", form, VocabularyText.GONE)
                    : text;
            boolean still = now.with(file(), changed.text()).acronyms().stream()
                    .anyMatch(acronym -> acronym.form().equals(form));
            if (!still) {
                return changed;
            }
            List<String> dropped = new ArrayList<>(words(changed));
            dropped.add(form);
            return changed.putting("", "retirer", dropped);
        }
    }

    private static List<String> words(VocabularyText text) {
        return text.data().map(top -> top.get("retirer")).stream()
                .flatMap(value -> value instanceof List<?> list
                        ? list.stream().map(Object::toString)
                        : java.util.stream.Stream.of(value.toString()))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// The acronyms that are known no longer, without this one; nothing when it is not among them.
    private static Optional<List<String>> dropped(VocabularyText text, String form) {
        List<String> words = words(text);
        return words.contains(form)
                ? Optional.of(words.stream().filter(word -> !word.equals(form)).toList())
                : Optional.empty();
    }
}
