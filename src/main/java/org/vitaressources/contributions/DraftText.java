package org.vitaressources.contributions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vitaressources.library.BundleText;
import org.vitaressources.library.ResourceId;

/// A draft as the `index.md` that it becomes, and back again when a resource of the collection is revised.
final class DraftText {
    private static final List<String> TAGS = List.of(
            "territoires", "secteurs", "structures", "themes", "publics", "auteurs", "partenaires", "mots-cles");
    private static final List<String> FACTS =
            List.of("date", "organisation", "licence", "langue", "source", "adapte-de");

    private DraftText() {}

    /// The text of the main file.
    static String of(Draft draft, ResourceId id) {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("id", id.value());
        description.put("titre", draft.title().strip());
        put(description, "resume", draft.summary().strip());
        put(description, "type", draft.type());
        for (String key : TAGS) {
            if (!draft.tag(key).isEmpty()) {
                description.put(key, List.copyOf(draft.tag(key)));
            }
        }
        for (String key : FACTS) {
            put(description, key, draft.fact(key).strip());
        }
        draft.others().forEach(description::putIfAbsent);
        if (!draft.files().isEmpty()) {
            description.put(
                    "documents", draft.files().stream().map(DraftText::document).toList());
        }
        return BundleText.of(description, body(draft));
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

    private static Map<String, String> document(DraftFile file) {
        Map<String, String> document = new LinkedHashMap<>();
        document.put("fichier", file.name());
        document.put("titre", file.title());
        return document;
    }

    private static void put(Map<String, Object> description, String key, String value) {
        if (!value.isEmpty()) {
            description.put(key, value);
        }
    }
}
