package org.vitaressources.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A front matter read with tolerance: keys in any spelling, texts where lists are expected and the other way
/// round. What cannot be used is remarked upon and kept.
final class FrontMatter {
    private final Map<FrontMatterKey, Value> values = new EnumMap<>(FrontMatterKey.class);
    private final Map<String, Object> other = new LinkedHashMap<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<Value> unusable = new ArrayList<>();

    /// What stands under a key, and the word that was written for it.
    record Value(String written, @Nullable Object content) {}

    /// @param maps from the weakest to the strongest: front matter, then sidecar
    @SafeVarargs
    static FrontMatter of(Map<String, Object>... maps) {
        FrontMatter matter = new FrontMatter();
        for (Map<String, Object> map : maps) {
            map.forEach(matter::put);
        }
        return matter;
    }

    /// None of our keys: written for another system.
    static boolean isForeign(Map<String, Object> map) {
        return map.keySet().stream().noneMatch(FrontMatterKey::isOurs);
    }

    private void put(String written, @Nullable Object content) {
        FrontMatterKey.of(written)
                .ifPresentOrElse(
                        key -> {
                            Value before = values.get(key);
                            // Our own word wins over another system's in the same file, wherever it stands.
                            if (before == null
                                    || isEmpty(before.content())
                                    || key.isOwn(written)
                                    || !key.isOwn(before.written())) {
                                if (!isEmpty(content)) {
                                    values.put(key, new Value(written, content));
                                }
                            } else {
                                keep(written, content);
                            }
                        },
                        () -> keep(written, content));
    }

    private static boolean isEmpty(@Nullable Object content) {
        return content == null
                || content.toString().isBlank()
                || (content instanceof List<?> list && list.isEmpty())
                || (content instanceof Map<?, ?> map && map.isEmpty());
    }

    /// Keeps what was written under a key, unused.
    void keep(String written, @Nullable Object content) {
        if (content != null) {
            other.putIfAbsent(written, content);
        }
    }

    void remark(String sentence) {
        if (!remarks.contains(sentence)) {
            remarks.add(sentence);
        }
    }

    /// What was written for a key, as it is.
    Optional<Value> value(FrontMatterKey key) {
        return Optional.ofNullable(values.get(key));
    }

    /// One text in one line.
    Optional<String> text(FrontMatterKey key) {
        return value(key).flatMap(value -> {
            Object content = value.content();
            if (content instanceof Map<?, ?>) {
                unusable(value, "un texte");
                return Optional.empty();
            }
            if (content instanceof List<?> list) {
                List<String> texts = flat(list);
                if (texts.size() != 1) {
                    remark("« %s » attend un seul texte ; le premier de la liste a été retenu."
                            .formatted(value.written()));
                }
                return texts.stream().findFirst();
            }
            return Optional.of(line(String.valueOf(content))).filter(text -> !text.isEmpty());
        });
    }

    /// Several texts: a list, or one text with commas or semicolons.
    List<String> texts(FrontMatterKey key) {
        return value(key).map(this::texts).orElse(List.of());
    }

    private List<String> texts(Value value) {
        if (value.content() instanceof List<?> list) {
            return flat(list);
        }
        if (value.content() instanceof Map<?, ?> map) {
            unusable(value, "un texte ou une liste");
            return flat(map.values());
        }
        return split(String.valueOf(value.content()));
    }

    /// People and bodies: a comma may stand between surname and first name.
    List<String> names(FrontMatterKey key) {
        return value(key)
                .map(value -> {
                    if (!(value.content() instanceof String text) || text.contains(";")) {
                        return texts(value);
                    }
                    List<String> parts = split(text);
                    return parts.stream().allMatch(part -> part.contains(" ")) ? parts : List.of(line(text));
                })
                .orElse(List.of());
    }

    /// Yes or no.
    boolean flag(FrontMatterKey key) {
        return value(key)
                .map(value -> switch (String.valueOf(value.content()).strip().toLowerCase(Locale.ROOT)) {
                    case "true", "oui", "vrai", "yes", "on", "1" -> true;
                    case "false", "non", "faux", "no", "off", "0" -> false;
                    default -> {
                        unusable(value, "« oui » ou « non »");
                        yield false;
                    }
                })
                .orElse(false);
    }

    /// Says that a value cannot be used, and keeps it.
    void unusable(Value value, String expected) {
        unusable.add(value);
        remark("« %s » attend %s : la valeur a été laissée de côté.".formatted(value.written(), expected));
        keep(value.written(), value.content());
    }

    /// Values that could not be used.
    List<Value> unusable() {
        return List.copyOf(unusable);
    }

    Map<String, Object> other() {
        return java.util.Collections.unmodifiableMap(other);
    }

    List<String> remarks() {
        return List.copyOf(remarks);
    }

    static List<String> split(String text) {
        return Arrays.stream(text.split(text.contains(";") ? ";" : "[,\n]", -1))
                .map(FrontMatter::line)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /// Texts of a value, whether it is a list or one text with commas.
    static List<String> texts(Object value) {
        return value instanceof List<?> list
                ? flat(list)
                : value instanceof Map<?, ?> map ? flat(map.values()) : split(value.toString());
    }

    /// Texts of a list, of its sublists, and the names of its maps (`- name: …`).
    static List<String> flat(Iterable<?> items) {
        List<String> texts = new ArrayList<>();
        for (Object item : items) {
            switch (item) {
                case null -> {}
                case List<?> list -> texts.addAll(flat(list));
                case Map<?, ?> map -> {
                    Object name = map.containsKey("nom") ? map.get("nom") : map.get("name");
                    texts.addAll(name == null ? flat(map.values()) : List.of(line(name.toString())));
                }
                default -> texts.add(line(item.toString()));
            }
        }
        return texts.stream().filter(text -> !text.isEmpty()).distinct().toList();
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
