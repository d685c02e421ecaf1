package org.vitaressources.thesaurus;

import java.util.LinkedHashMap;
import java.util.Map;
import org.vitaressources.vocabulary.VocabularyText;

/// Entries of a file of concepts, laid over those of the program: one for each concept that it says something
/// of.
final class ConceptEntries {
    static final String LIST = "concepts";

    private ConceptEntries() {}

    /// With other values for a concept, in the entry that it has or in a new one.
    static VocabularyText with(VocabularyText text, String id, Map<String, Object> changes) {
        VocabularyText.Entry its = VocabularyText.Entry.where("id", id);
        if (text.entries(LIST).stream().anyMatch(its)) {
            return text.changing(LIST, its, changes);
        }
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", id);
        changes.forEach((key, value) -> {
            if (!value.equals(VocabularyText.GONE)) {
                entry.put(key, value);
            }
        });
        return entry.size() == 1 ? text : text.adding(LIST, entry, false);
    }

    /// With a concept under another, or under none.
    static VocabularyText under(VocabularyText text, String id, String parent) {
        return with(text.lifting(LIST, VocabularyText.Entry.where("id", id)), id, Map.of("parent", parent));
    }
}
