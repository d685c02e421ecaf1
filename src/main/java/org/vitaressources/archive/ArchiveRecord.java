package org.vitaressources.archive;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A record of an archive, read with distrust: somebody may have edited it.
///
/// @param place where it stands, for messages
public record ArchiveRecord(String place, Map<String, Object> values) {

    public ArchiveRecord {
        values = Map.copyOf(values);
    }

    /// A text; empty when it is not there.
    public String text(String key) {
        Object value = values.getOrDefault(key, "");
        if (value instanceof Map || value instanceof List) {
            throw fault(key);
        }
        return value.toString();
    }

    /// A text that must be there and match.
    public String text(String key, String pattern) {
        String value = text(key);
        if (!value.matches(pattern)) {
            throw fault(key);
        }
        return value;
    }

    /// A moment that must be there.
    public Instant instant(String key) {
        return moment(key).orElseThrow(() -> fault(key));
    }

    /// A moment, when it is there.
    public Optional<Instant> moment(String key) {
        String value = text(key);
        try {
            return value.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(value).toInstant());
        } catch (DateTimeException e) {
            throw fault(key);
        }
    }

    /// A whole number that must be there.
    public long number(String key) {
        if (values.get(key) instanceof Number number && (number instanceof Integer || number instanceof Long)) {
            return number.longValue();
        }
        throw fault(key);
    }

    /// A truth; false when it is not there.
    public boolean flag(String key) {
        Object value = values.getOrDefault(key, false);
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw fault(key);
    }

    /// A list of texts, perhaps empty.
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Object value : list(key)) {
            if (value instanceof Map || value instanceof List) {
                throw fault(key);
            }
            texts.add(value.toString());
        }
        return texts;
    }

    /// A list of records within this one, perhaps empty.
    public List<ArchiveRecord> records(String key) {
        List<ArchiveRecord> records = new ArrayList<>();
        for (Object value : list(key)) {
            if (!(value instanceof Map<?, ?> map)) {
                throw fault(key);
            }
            records.add(of(place, map));
        }
        return records;
    }

    /// A record from a map whose keys and values may be anything.
    ///
    /// @throws ArchiveFault when it has keys that are no texts, or empty values
    public static ArchiveRecord of(String place, Map<?, ?> map) {
        Map<String, Object> values = new java.util.HashMap<>();
        map.forEach((key, value) -> {
            if (!(key instanceof String name) || value == null) {
                throw new ArchiveFault(place + " : la clé « " + key + " » ne peut pas être lue.");
            }
            values.put(name, value);
        });
        return new ArchiveRecord(place, values);
    }

    /// Says that a value makes no sense.
    public ArchiveFault fault(String key) {
        return new ArchiveFault(place + " : la valeur de « " + key + " » manque ou ne convient pas.");
    }

    private List<?> list(String key) {
        Object value = values.getOrDefault(key, List.of());
        if (value instanceof List<?> list && list.stream().noneMatch(Objects::isNull)) {
            return list;
        }
        throw fault(key);
    }
}
