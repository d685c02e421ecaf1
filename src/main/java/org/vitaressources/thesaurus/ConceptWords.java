package org.vitaressources.thesaurus;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.vitaressources.vocabulary.Concept;
import org.vitaressources.vocabulary.ConceptScheme;

/// Words of concepts, compared as they are looked up: case, accents and punctuation do not count.
final class ConceptWords {
    private static final int LONGEST_ID = 60;
    private static final int LONGEST_LABEL = 120;
    private static final int LONGEST_DEFINITION = 400;

    private ConceptWords() {}

    static String key(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }

    /// Everything that may be written for a concept, its label first.
    static List<String> all(Concept concept) {
        List<String> words = new ArrayList<>(List.of(concept.label()));
        words.addAll(concept.synonyms());
        return words;
    }

    /// An id that no concept has.
    static String freeId(String label, ConceptScheme scheme) {
        String plain = key(label).replace(' ', '-');
        String id = plain.substring(0, Math.min(LONGEST_ID - 3, plain.length())).replaceAll("-+$", "");
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? id : id + "-" + number)
                .filter(free -> scheme.byId(free).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /// @throws EditRefused when there is none
    static Concept existing(String id, ConceptScheme scheme) {
        return scheme.byId(id).orElseThrow(() -> new EditRefused("unknown", id));
    }

    /// @param id of the concept whose label it is to be, empty for a new one
    static void checkLabel(String label, String labelEn, String definition, String id, ConceptScheme scheme) {
        if (key(label).isEmpty() || label.strip().length() > LONGEST_LABEL || labelEn.length() > LONGEST_LABEL) {
            throw new EditRefused("label", LONGEST_LABEL);
        }
        if (definition.length() > LONGEST_DEFINITION) {
            throw new EditRefused("definition", LONGEST_DEFINITION);
        }
        boolean its = scheme.byId(id)
                .filter(known -> all(known).stream().anyMatch(word -> same(word, label)))
                .isPresent();
        if (!its) {
            taken(label, id, scheme);
        }
        if (!labelEn.isBlank()) {
            for (Concept other : scheme.all()) {
                if (!other.id().equals(id) && same(other.labelEn(), labelEn)) {
                    throw new EditRefused("taken", labelEn.strip(), other.label());
                }
            }
        }
    }

    static void checkSynonyms(List<String> synonyms, String id, ConceptScheme scheme) {
        for (String synonym : synonyms) {
            if (key(synonym).isEmpty() || synonym.length() > LONGEST_LABEL) {
                throw new EditRefused("label", LONGEST_LABEL);
            }
            taken(synonym, id, scheme);
        }
    }

    /// A word of two concepts would mean neither. What was merged keeps its words for what it became.
    private static void taken(String word, String id, ConceptScheme scheme) {
        for (Concept other : scheme.all()) {
            boolean its = other.id().equals(id) || scheme.current(other).id().equals(id);
            if (!its && all(other).stream().anyMatch(one -> same(one, word))) {
                throw new EditRefused("taken", word.strip(), other.label());
            }
        }
    }
}
