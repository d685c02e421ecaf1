package org.vitaressources.kits.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.springframework.util.MultiValueMap;
import org.vitaressources.contributions.DraftFields;
import org.vitaressources.kits.FieldFault;
import org.vitaressources.kits.KitFields;

/// A form of a kit or of a part of it as it was sent: its fields, what the writer had seen in them, and how a conflict
/// is
/// settled. Boxes announce themselves by `case`, so that none being ticked can be told from its not being there.
///
/// @param written by name of the field
/// @param seen digests by name of the field
record KitForm(Map<String, String> written, Map<String, String> seen) {
    static KitForm of(MultiValueMap<String, String> parameters) {
        Map<String, String> written = new LinkedHashMap<>();
        for (String box : parameters.getOrDefault("case", List.of())) {
            if (KitFields.isField(box)) {
                written.put(box, "");
            }
        }
        parameters.forEach((name, values) -> {
            if (KitFields.isField(name)) {
                written.put(name, String.join("\n", values));
            }
        });
        for (String field : new ArrayList<>(written.keySet())) {
            settle(field, parameters, written);
        }
        return new KitForm(written, seen(parameters));
    }

    /// What the writer chose where two texts stood for one field.
    private static void settle(String field, MultiValueMap<String, String> parameters, Map<String, String> written) {
        String kept = parameters.getFirst("garde." + field);
        String choice = parameters.getFirst("decision." + field);
        if (kept != null && "enregistre".equals(choice)) {
            written.put(field, kept);
        } else if (kept != null && "deux".equals(choice)) {
            written.put(field, kept.stripTrailing() + "\n\n" + written.getOrDefault(field, ""));
        }
    }

    /// The same, but for what cannot be kept as it is.
    KitForm without(List<FieldFault> faults) {
        Map<String, String> clear = new LinkedHashMap<>(written);
        faults.forEach(fault -> clear.remove(fault.field()));
        return new KitForm(clear, seen);
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
    static String digests(Map<String, String> stored, Iterable<String> fields) {
        StringJoiner pairs = new StringJoiner(" ");
        for (String field : fields) {
            pairs.add(field + "=" + DraftFields.digest(stored.getOrDefault(field, "")));
        }
        return pairs.toString();
    }
}
