package org.vitaressources.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One entry of a list in a file of returns: keys in any spelling, those that mean nothing here kept.
final class ReturnsItem {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
    private static final int LONGEST = 4000;
    static final String ID_WORD = "id";

    private final Map<String, Object> raw;

    ReturnsItem(Map<?, ?> raw) {
        this.raw = new LinkedHashMap<>();
        raw.forEach((key, value) -> this.raw.put(String.valueOf(key), value));
    }

    static void requireId(String id) {
        if (!isId(id)) {
            throw new IllegalArgumentException("Not an id of a trial or a question: " + id);
        }
    }

    private static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    /// The id that is written, or one made of what is written.
    String id() {
        return Optional.of(text(ID_WORD))
                .filter(ReturnsItem::isId)
                .orElseGet(() -> "x-" + Checksum.of(raw.toString()).substring(0, 10));
    }

    /// What stands under a key, its lines kept.
    String text(String word) {
        Object value = value(word);
        String text = switch (value) {
            case null -> "";
            case List<?> list -> String.join("\n", FrontMatter.flat(list));
            default -> value.toString();
        };
        return FileFacts.cut(text.replace("\r\n", "\n").strip(), LONGEST);
    }

    /// What stands under a key, on one line.
    String line(String word) {
        return text(word).replaceAll("\\s+", " ");
    }

    private @Nullable Object value(String word) {
        return key(word).map(raw::get).orElse(null);
    }

    private Optional<String> key(String word) {
        return raw.keySet().stream().filter(key -> Slug.of(key).equals(word)).findFirst();
    }

    /// The same entry with other values, in the spelling of the keys that are there.
    ///
    /// @param before what was read of it, by our word for the key
    /// @param now what is wanted
    Map<String, Object> with(Map<String, String> before, Map<String, String> now) {
        Map<String, Object> changed = new LinkedHashMap<>(raw);
        now.forEach((word, text) -> {
            boolean unnamed = word.equals(ID_WORD) && key(word).isEmpty();
            if (unnamed || !Objects.equals(before.get(word), text)) {
                String key = key(word).orElse(word);
                if (text.isEmpty()) {
                    changed.remove(key);
                } else {
                    changed.put(key, text);
                }
            }
        });
        return changed;
    }

    /// A new entry.
    static Map<String, Object> of(Map<String, String> values) {
        return new ReturnsItem(Map.of()).with(Map.of(), values);
    }
}
