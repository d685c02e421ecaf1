package org.vitaressources.thesaurus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vitaressources.vocabulary.Concept;
import org.vitaressources.vocabulary.ConceptScheme;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Vocabularies;
import org.vitaressources.vocabulary.VocabularyText;

/// A change of a tree of concepts. An id never changes and never goes: what was tagged with it stays
/// understood.
public sealed interface ConceptEdit extends VocabularyEdit {
    /// Which tree.
    SchemeName of();

    /// The concept that it is about; the id to be for one that is added.
    String id();

    @Override
    default String file() {
        return of().file();
    }

    @Override
    default Optional<SchemeName> scheme() {
        return Optional.of(of());
    }

    @Override
    default String about(Vocabularies now) {
        return now.scheme(of()).byId(id()).map(Concept::label).orElse(id());
    }

    @Override
    default String note(Vocabularies now) {
        return "";
    }

    /// A new concept.
    ///
    /// @param parent id of the wider one, empty for none
    record Add(
            SchemeName of,
            String id,
            String label,
            String labelEn,
            String parent,
            String definition,
            List<String> synonyms)
            implements ConceptEdit {
        /// Under an id made from its label.
        public static Add of(
                SchemeName of,
                String label,
                String labelEn,
                String parent,
                String definition,
                List<String> synonyms,
                Vocabularies now) {
            return new Add(
                    of, ConceptWords.freeId(label, now.scheme(of)), label, labelEn, parent, definition, synonyms);
        }

        @Override
        public String step() {
            return "ajout";
        }

        @Override
        public String about(Vocabularies now) {
            return label;
        }

        @Override
        public VocabularyText in(VocabularyText text, Vocabularies now) {
            ConceptScheme scheme = now.scheme(of);
            ConceptWords.checkLabel(label, labelEn, definition, "", scheme);
            ConceptWords.checkSynonyms(synonyms, "", scheme);
            if (!parent.isEmpty()) {
                ConceptWords.existing(parent, scheme);
            }
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("id", id);
            entry.put("libelle", label.strip());
            putUnlessEmpty(entry, "anglais", labelEn);
            putUnlessEmpty(entry, "parent", parent);
            putUnlessEmpty(entry, "definition", definition);
            if (!synonyms.isEmpty()) {
                entry.put("synonymes", synonyms);
            }
            return text.adding(ConceptEntries.LIST, entry, false);
        }

        private static void putUnlessEmpty(Map<String, Object> entry, String key, String value) {
            if (!value.isBlank()) {
                entry.put(key, value.strip());
            }
        }
    }

    /// Other words for a concept. A label that it had stays one of its synonyms.
    record Describe(SchemeName of, String id, String label, String labelEn, String definition, List<String> synonyms)
            implements ConceptEdit {
        @Override
        public String step() {
            return "libelle";
        }

        @Override
        public String note(Vocabularies now) {
            return label.strip();
        }

        @Override
        public VocabularyText in(VocabularyText text, Vocabularies now) {
            ConceptScheme scheme = now.scheme(of);
            Concept known = ConceptWords.existing(id, scheme);
            ConceptWords.checkLabel(label, labelEn, definition, id, scheme);
            List<String> before = ConceptWords.all(known);
            Set<String> words = new LinkedHashSet<>(synonyms);
            if (!ConceptWords.same(known.label(), label)) {
                words.add(known.label());
            }
            words.removeIf(word -> ConceptWords.same(word, label));
            ConceptWords.checkSynonyms(
                    words.stream()
                            .filter(word -> before.stream().noneMatch(other -> ConceptWords.same(other, word)))
                            .toList(),
                    id,
                    scheme);
            Map<String, Object> changes = new LinkedHashMap<>();
            changeIfOther(changes, "libelle", known.label(), label);
            changeIfOther(changes, "anglais", known.labelEn(), labelEn);
            changeIfOther(changes, "definition", known.definition(), definition);
            if (!known.synonyms().equals(List.copyOf(words))) {
                changes.put("synonymes", List.copyOf(words));
            }
            if (changes.isEmpty()) {
                throw new EditRefused("nothing");
            }
            return ConceptEntries.with(text, id, changes);
        }

        private static void changeIfOther(Map<String, Object> changes, String key, String before, String after) {
            if (!before.equals(after.strip())) {
                changes.put(key, after.strip());
            }
        }
    }

    /// Another place in the tree.
    ///
    /// @param parent id of the wider one, empty for none
    record Move(SchemeName of, String id, String parent) implements ConceptEdit {
        @Override
        public String step() {
            return "deplacement";
        }

        @Override
        public String note(Vocabularies now) {
            return now.scheme(of).byId(parent).map(Concept::label).orElse("");
        }

        @Override
        public VocabularyText in(VocabularyText text, Vocabularies now) {
            ConceptScheme scheme = now.scheme(of);
            Concept known = ConceptWords.existing(id, scheme);
            if (known.parent().orElse("").equals(parent)) {
                throw new EditRefused("nothing");
            }
            if (!parent.isEmpty()) {
                Concept wider = ConceptWords.existing(parent, scheme);
                if (scheme.withAncestors(parent).contains(id)) {
                    throw new EditRefused("loop", known.label(), wider.label());
                }
            }
            return ConceptEntries.under(text, id, parent);
        }
    }

    /// All that is tagged with one counts under the other, whose words grow by those of the first; what lay
    /// in it lies in the other.
    record Merge(SchemeName of, String id, String into) implements ConceptEdit {
        @Override
        public String step() {
            return "fusion";
        }

        @Override
        public String note(Vocabularies now) {
            return now.scheme(of).byId(into).map(Concept::label).orElse(into);
        }

        @Override
        public VocabularyText in(VocabularyText text, Vocabularies now) {
            if (into.isEmpty()) {
                throw new EditRefused("target");
            }
            ConceptScheme scheme = now.scheme(of);
            Concept gone = ConceptWords.existing(id, scheme);
            Concept kept = ConceptWords.existing(into, scheme);
            if (gone.equals(kept)) {
                throw new EditRefused("same");
            }
            if (gone.successor().isPresent() || kept.successor().isPresent()) {
                throw new EditRefused("merged");
            }
            VocabularyText changed = text;
            if (scheme.withAncestors(into).contains(id)) {
                // What it is merged into lay in it: that takes its place.
                changed = ConceptEntries.under(changed, into, gone.parent().orElse(""));
            }
            for (Concept child : scheme.children(id)) {
                if (!child.id().equals(into)) {
                    changed = ConceptEntries.under(changed, child.id(), into);
                }
            }
            changed = ConceptEntries.with(changed, id, Map.of("devient", into));
            List<String> words = new ArrayList<>(kept.synonyms());
            for (String word : ConceptWords.all(gone)) {
                boolean known = ConceptWords.same(word, kept.label())
                        || words.stream().anyMatch(other -> ConceptWords.same(other, word));
                if (!known) {
                    words.add(word);
                }
            }
            return words.equals(kept.synonyms())
                    ? changed
                    : ConceptEntries.with(changed, into, Map.of("synonymes", words));
        }
    }

    /// Offered no longer; shown where it is used.
    record Retire(SchemeName of, String id) implements ConceptEdit {
        @Override
        public String step() {
            return "retrait";
        }

        @Override
        public VocabularyText in(VocabularyText text, Vocabularies now) {
            if (ConceptWords.existing(id, now.scheme(of)).deprecated()) {
                throw new EditRefused("nothing");
            }
            return ConceptEntries.with(text, id, Map.of("retirer", true));
        }
    }

    /// Offered again; what was merged into another is itself again.
    record Reinstate(SchemeName of, String id) implements ConceptEdit {
        @Override
        public String step() {
            return "retablissement";
        }

        @Override
        public VocabularyText in(VocabularyText text, Vocabularies now) {
            if (!ConceptWords.existing(id, now.scheme(of)).deprecated()) {
                throw new EditRefused("nothing");
            }
            Map<String, Object> changes = new LinkedHashMap<>();
            changes.put("devient", VocabularyText.GONE);
            changes.put("retirer", VocabularyText.GONE);
            VocabularyText changed = ConceptEntries.with(text, id, changes);
            boolean still = now.with(file(), changed.text())
                    .scheme(of)
                    .byId(id)
                    .filter(Concept::deprecated)
                    .isPresent();
            return still ? ConceptEntries.with(changed, id, Map.of("retirer", false)) : changed;
        }
    }
}
