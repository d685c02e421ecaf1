package org.vitaressources.notebooks.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.springframework.util.MultiValueMap;
import org.vitaressources.contributions.DraftFields;
import org.vitaressources.notebooks.EntryFields;

/// The form of an entry as it was sent: which fields it holds, and what the writer had seen in them.
///
/// @param written by name of the field
/// @param seen digests by name of the field
record EntryForm(Map<String, String> written, Map<String, String> seen) {
    static EntryForm of(MultiValueMap<String, String> parameters) {
        Map<String, String> written = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            if (EntryFields.isField(name)) {
                written.put(name, values.getFirst());
            }
        });
        Map<String, String> seen = new LinkedHashMap<>();
        for (String pairs : parameters.getOrDefault("vu", java.util.List.of())) {
            for (String pair : pairs.split("[ \n\r]+")) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    seen.put(pair.substring(0, equals), pair.substring(equals + 1));
                }
            }
        }
        return new EntryForm(written, seen);
    }

    /// As the form carries them: `name=digest`, separated by spaces.
    static String digests(Map<String, String> stored, Set<String> fields) {
        StringJoiner pairs = new StringJoiner(" ");
        for (String field : fields) {
            pairs.add(field + "=" + DraftFields.digest(stored.getOrDefault(field, "")));
        }
        return pairs.toString();
    }
}
