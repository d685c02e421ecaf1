package org.vitaressources.contributions.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.springframework.util.MultiValueMap;
import org.vitaressources.contributions.DraftFields;
import org.vitaressources.contributions.TranspositionFacts;
import org.vitaressources.library.Inquiry;

/// The form as it was sent: which fields it holds, what the writer had seen in them, and how a conflict is
/// settled. A
/// list that is shown as boxes (or as boxes and a line to add to) announces itself by `liste`, so that none being
/// ticked can be told from its not being there.
///
/// @param written by name of the field
/// @param seen digests by name of the field
record DraftForm(Map<String, String> written, Map<String, String> seen) {
    private static final String FIELD = "titre|resume|type|(section|fait)\\.[a-z0-9-]{1,60}";
    private static final String LIST = "tag\\.[a-z-]{1,40}|droits";
    /// Name of the buttons that choose a source among those that may be meant.
    private static final String CHOSEN_SOURCE = "choisir-source";
    private static final String ADDED = "ajout.";
    private static final String CHOICE = "choix.";
    private static final String KEPT = "garde.";
    private static final Set<String> ONE_A_LINE = Set.of("tag.auteurs", "tag.partenaires", "tag.mots-cles");

    /// Sentences, and lines with parts of their own.
    private static final Set<String> WHOLE_LINES = Set.of("tag." + Inquiry.HYPOTHESES, "tag." + Inquiry.PARTICIPANTS);

    static DraftForm of(MultiValueMap<String, String> parameters) {
        Map<String, String> written = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            if (name.matches(FIELD)) {
                written.put(name, values.getFirst());
            }
        });
        for (String list : parameters.getOrDefault("liste", List.of())) {
            if (list.matches(LIST)) {
                written.put(list, list(parameters, list));
            }
        }
        String chosen = parameters.getFirst(CHOSEN_SOURCE);
        if (chosen != null && !chosen.isBlank()) {
            written.put("fait." + TranspositionFacts.SOURCE, chosen);
        }
        settle(parameters, written);
        return new DraftForm(written, seen(parameters));
    }

    private static String list(MultiValueMap<String, String> parameters, String list) {
        Set<String> items = new LinkedHashSet<>();
        for (String value : parameters.getOrDefault(list, List.of())) {
            value.lines().map(String::strip).forEach(items::add);
        }
        for (String value : parameters.getOrDefault(ADDED + list, List.of())) {
            // A comma may belong to the name of a person or of a structure, never to that of a place.
            String parts = WHOLE_LINES.contains(list) ? "\n" : ONE_A_LINE.contains(list) ? "[\n;]" : "[\n;,]";
            for (String part : value.split(parts)) {
                items.add(part.strip());
            }
        }
        items.remove("");
        return String.join("\n", items);
    }

    /// What the writer chose where two texts stood for one field.
    private static void settle(MultiValueMap<String, String> parameters, Map<String, String> written) {
        for (String field : new ArrayList<>(written.keySet())) {
            String kept = parameters.getFirst(KEPT + field);
            String choice = parameters.getFirst(CHOICE + field);
            if (choice == null || kept == null) {
                continue;
            }
            switch (choice) {
                case "enregistre" -> written.put(field, kept);
                case "deux" ->
                    written.put(field, kept.stripTrailing() + separator(field) + written.getOrDefault(field, ""));
                default -> {}
            }
        }
    }

    private static String separator(String field) {
        return field.startsWith("section.") ? "\n\n" : field.startsWith("tag.") ? "\n" : " ";
    }

    private static Map<String, String> seen(MultiValueMap<String, String> parameters) {
        Map<String, String> seen = new LinkedHashMap<>();
        for (String pairs : parameters.getOrDefault("vu", List.of())) {
            for (String pair : pairs.split("[ \n\r]+")) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    seen.put(pair.substring(0, equals), pair.substring(equals + 1));
                }
            }
        }
        return seen;
    }

    /// As the form carries them: `name=digest`, separated by spaces.
    static String digests(Map<String, String> shown, Set<String> fields) {
        StringJoiner pairs = new StringJoiner(" ");
        for (String field : fields) {
            pairs.add(field + "=" + DraftFields.digest(shown.getOrDefault(field, "")));
        }
        return pairs.toString();
    }
}
