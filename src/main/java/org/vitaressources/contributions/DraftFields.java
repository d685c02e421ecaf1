package org.vitaressources.contributions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A draft as the fields of its form, each a text under the name of its control: `titre`, `resume`, `type`, `droits`,
/// `section.contexte`, `tag.secteurs` (one a line), `fait.date`. Two windows that write in different fields never
/// disturb each other; when both wrote in the same one, neither is lost.
public final class DraftFields {
    /// Name of the field that says what kind of resource it is.
    public static final String TYPE = "type";
    /// Name of the field by which the author says that they may publish it.
    public static final String AUTHORSHIP = "droits";

    static final String SECTION = "section.";
    static final String TAG = "tag.";
    static final String FACT = "fait.";
    private static final String TITLE = "titre";
    private static final String SUMMARY = "resume";
    private static final int DIGITS = 12;

    private DraftFields() {}

    /// Two texts for one field.
    ///
    /// @param field its name
    /// @param kept what is stored
    /// @param written what was to be stored over it
    public record Conflict(String field, String kept, String written) {}

    /// What came of writing.
    ///
    /// @param draft all that could be taken
    /// @param conflicts what could not, without losing something
    public record Merged(Draft draft, List<Conflict> conflicts) {
        public Merged {
            conflicts = List.copyOf(conflicts);
        }
    }

    /// All fields that hold something.
    public static Map<String, String> of(Draft draft) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(TYPE, draft.type());
        fields.put(TITLE, draft.title());
        fields.put(SUMMARY, draft.summary());
        draft.sections().forEach((id, text) -> fields.put(SECTION + id, text));
        draft.tags().forEach((key, list) -> fields.put(TAG + key, String.join("\n", list)));
        draft.facts().forEach((key, value) -> fields.put(FACT + key, value));
        fields.put(AUTHORSHIP, draft.authorship() ? "on" : "");
        fields.replaceAll((field, text) -> plain(text));
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    /// Stands for a text, to tell later whether it changed.
    public static String digest(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(plain(text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Writes fields over a draft. A field that was not touched keeps what is stored; one that was, takes what was
    /// written, unless somebody else touched it too since it was shown.
    ///
    /// @param kept as stored
    /// @param seen digests of the fields as they were shown to the writer
    /// @param written fields as they are to be
    public static Merged merge(Draft kept, Map<String, String> seen, Map<String, String> written) {
        Map<String, String> fields = of(kept);
        Map<String, String> taken = new LinkedHashMap<>();
        List<Conflict> conflicts = new ArrayList<>();
        written.forEach((field, raw) -> {
            String mine = plain(raw);
            String theirs = fields.getOrDefault(field, "");
            String shown = seen.getOrDefault(field, "");
            if (mine.equals(theirs) || digest(mine).equals(shown)) {
                return;
            }
            if (digest(theirs).equals(shown) || (shown.isEmpty() && theirs.isEmpty())) {
                taken.put(field, mine);
            } else {
                conflicts.add(new Conflict(field, theirs, mine));
            }
        });
        return new Merged(with(kept, taken), conflicts);
    }

    /// The same draft with some fields replaced.
    public static Draft with(Draft draft, Map<String, String> taken) {
        Map<String, String> sections = new LinkedHashMap<>(draft.sections());
        Map<String, List<String>> tags = new LinkedHashMap<>(draft.tags());
        Map<String, String> facts = new LinkedHashMap<>(draft.facts());
        taken.forEach((field, text) -> {
            if (field.startsWith(SECTION)) {
                put(sections, field.substring(SECTION.length()), text);
            } else if (field.startsWith(FACT)) {
                put(facts, field.substring(FACT.length()), text);
            } else if (field.startsWith(TAG)) {
                List<String> list = text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .distinct()
                        .toList();
                if (list.isEmpty()) {
                    tags.remove(field.substring(TAG.length()));
                } else {
                    tags.put(field.substring(TAG.length()), list);
                }
            }
        });
        Draft written = new Draft(
                draft.type(),
                taken.getOrDefault(TITLE, draft.title()),
                taken.getOrDefault(SUMMARY, draft.summary()),
                sections,
                tags,
                facts,
                draft.files(),
                draft.sources(),
                taken.containsKey(AUTHORSHIP) ? taken.get(AUTHORSHIP).equals("on") : draft.authorship(),
                draft.others());
        return taken.containsKey(TYPE) ? Retyping.to(written, taken.get(TYPE)) : written;
    }

    private static void put(Map<String, String> map, String key, String text) {
        if (text.isBlank()) {
            map.remove(key);
        } else {
            map.put(key, text);
        }
    }

    /// Line ends as the database keeps them, no control characters, nothing blank at the end.
    static String plain(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                .stripTrailing();
    }
}
