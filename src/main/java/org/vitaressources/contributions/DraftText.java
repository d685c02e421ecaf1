package org.vitaressources.contributions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vitaressources.library.BundleText;
import org.vitaressources.library.Inquiry;
import org.vitaressources.library.Participant;
import org.vitaressources.library.ResourceId;

/// A draft as the `index.md` that it becomes. [StateDraft] is the way back.
final class DraftText {
    /// Keys of lists.
    static final List<String> TAGS = List.of(
            "territoires",
            "secteurs",
            "structures",
            "themes",
            "publics",
            "auteurs",
            "partenaires",
            "mots-cles",
            Inquiry.HYPOTHESES,
            Inquiry.PARTICIPANTS);
    /// Keys of single values.
    static final List<String> FACTS = SheetFields.FACTS;
    /// Those of a *carnet* alone.
    static final Set<String> INQUIRY = Set.of(Inquiry.QUESTION, Inquiry.HYPOTHESES, Inquiry.PARTICIPANTS);

    static final String DOCUMENTS = "documents";

    private DraftText() {}

    /// The text of the main file of a new resource.
    static String of(Draft draft, ResourceId id) {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("id", id.value());
        fields(draft).forEach((key, value) -> {
            if (!isEmpty(value)) {
                description.put(key, value);
            }
        });
        draft.others().forEach(description::putIfAbsent);
        return BundleText.of(description, body(draft));
    }

    /// What the form shows, by key of the description, in the order in which it is written; empty values included.
    static Map<String, Object> fields(Draft draft) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("titre", draft.title().strip());
        fields.put("resume", draft.summary().strip());
        fields.put("type", draft.type());
        // What a reader of the file looks for first in a carnet.
        fields.put(Inquiry.QUESTION, draft.fact(Inquiry.QUESTION).strip());
        fields.put(Inquiry.HYPOTHESES, List.copyOf(draft.tag(Inquiry.HYPOTHESES)));
        fields.put(Inquiry.PARTICIPANTS, participants(draft));
        TAGS.forEach(key -> fields.put(key, List.copyOf(draft.tag(key))));
        fields.put(Inquiry.PARTICIPANTS, participants(draft));
        FACTS.stream()
                .filter(key -> !TranspositionFacts.ALL.contains(key))
                .forEach(key -> fields.put(key, draft.fact(key).strip()));
        fields.put(TranspositionFacts.SOURCE, TranspositionFacts.value(draft));
        fields.put(DOCUMENTS, draft.files().stream().map(DraftText::document).toList());
        return fields;
    }

    /// What is to be written over a description, by key, to make it say what another draft says; an empty
    /// value takes
    /// the key away.
    static Map<String, Object> changes(Draft before, Draft after) {
        Map<String, Object> old = fields(before);
        Map<String, Object> changes = new LinkedHashMap<>();
        fields(after).forEach((key, value) -> {
            if (!value.equals(old.get(key))) {
                changes.put(key, value);
            }
        });
        before.others().keySet().stream()
                .filter(key -> !after.others().containsKey(key))
                .forEach(key -> changes.put(key, ""));
        after.others().forEach((key, value) -> {
            if (!value.equals(before.others().get(key))) {
                changes.put(key, value);
            }
        });
        return changes;
    }

    /// The Markdown of its sections, each under its heading; empty ones are left out.
    static String body(Draft draft) {
        List<String> parts = new ArrayList<>();
        String free = draft.sections().getOrDefault(SheetForm.FREE_TEXT, "").strip();
        if (!free.isEmpty()) {
            parts.add(free);
        }
        for (SheetForm.Section section : SheetForm.of(draft.type()).sections()) {
            String text = draft.sections().getOrDefault(section.id(), "").strip();
            if (!text.isEmpty() && !section.id().equals(SheetForm.FREE_TEXT)) {
                parts.add("## " + section.heading() + "\n\n" + text);
            }
        }
        return String.join("\n\n", parts);
    }

    private static List<Map<String, Object>> participants(Draft draft) {
        return draft.tag(Inquiry.PARTICIPANTS).stream()
                .flatMap(line -> Participant.of(line).stream())
                .map(Participant::map)
                .toList();
    }

    private static Map<String, String> document(DraftFile file) {
        Map<String, String> document = new LinkedHashMap<>();
        document.put("fichier", file.name());
        if (!file.title().isBlank()) {
            document.put("titre", file.title().strip());
        }
        return document;
    }

    private static boolean isEmpty(Object value) {
        return value.equals("") || (value instanceof Collection<?> list && list.isEmpty());
    }
}
