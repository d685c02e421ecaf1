package org.vitaressources.kits;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Fields as a column keeps them: JSON, names in order.
final class FieldText {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private FieldText() {}

    static String of(Map<String, String> fields) {
        return JSON.writeValueAsString(new TreeMap<>(fields));
    }

    static Map<String, String> read(String written) {
        return JSON.readValue(written, FIELDS);
    }
}
