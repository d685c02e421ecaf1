package org.vitaressources.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A structure that takes part in what a resource tells of.
///
/// @param name as written
/// @param type type of structure, as written, perhaps empty
/// @param places territories, as written
public record Participant(String name, String type, List<String> places) {
    private static final String BETWEEN = ";";

    public Participant {
        places = List.copyOf(places);
    }

    /// From a description: a map (`nom`, `type`, `territoires`), or a line as [#line()] gives it. Nothing without a
    /// name.
    public static Optional<Participant> of(Object written) {
        if (!(written instanceof Map<?, ?> map)) {
            return ofLine(String.valueOf(written));
        }
        Map<String, Object> keys = new LinkedHashMap<>();
        map.forEach((key, value) -> keys.put(Slug.of(String.valueOf(key)), value == null ? "" : value));
        String name = text(keys, "nom", "name", "structure");
        List<String> places = new ArrayList<>();
        Stream.of("territoires", "territoire", "departement", "commune", "epci", "region")
                .flatMap(key -> values(keys.get(key)))
                .forEach(places::add);
        return named(name, text(keys, "type", "type-de-structure"), places);
    }

    /// One line: *name ; type ; place, place*.
    public String line() {
        String all = String.join(" " + BETWEEN + " ", name, type, String.join(", ", places));
        return all.replaceAll("[\\s;]+$", "");
    }

    /// As a description holds it.
    public Map<String, Object> map() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("nom", name);
        if (!type.isEmpty()) {
            map.put("type", type);
        }
        if (!places.isEmpty()) {
            map.put("territoires", places);
        }
        return map;
    }

    private static Optional<Participant> ofLine(String line) {
        String[] parts = line.split(BETWEEN, 3);
        return named(
                parts[0],
                parts.length > 1 ? parts[1] : "",
                parts.length > 2 ? List.of(parts[2].split("[,;]")) : List.of());
    }

    private static Optional<Participant> named(String name, String type, List<String> places) {
        String plain = plain(name);
        return plain.isEmpty()
                ? Optional.empty()
                : Optional.of(new Participant(
                        plain,
                        plain(type),
                        places.stream()
                                .map(Participant::plain)
                                .filter(place -> !place.isEmpty())
                                .distinct()
                                .toList()));
    }

    private static String text(Map<String, Object> keys, String... names) {
        return Stream.of(names)
                .flatMap(name -> values(keys.get(name)))
                .findFirst()
                .orElse("");
    }

    private static Stream<String> values(@org.jspecify.annotations.Nullable Object value) {
        return switch (value) {
            case null -> Stream.empty();
            case List<?> list -> list.stream().flatMap(Participant::values);
            default -> Stream.of(plain(String.valueOf(value))).filter(text -> !text.isEmpty());
        };
    }

    /// Semicolons part the pieces of a line.
    private static String plain(String text) {
        return text.replace(';', ',').replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
