package org.vitaressources.batches;

import java.util.List;
import java.util.Map;
import org.vitaressources.library.KeptFiles.Kept;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What the tables of batches hold as JSON.
final class BatchJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BatchJson() {}

    static String of(Object value) {
        return JSON.writeValueAsString(value);
    }

    static ImportPlan importPlan(String json) {
        return JSON.readValue(json, ImportPlan.class);
    }

    static TagPlan tagPlan(String json) {
        return JSON.readValue(json, TagPlan.class);
    }

    static List<TagEdit> edits(String json) {
        return JSON.readValue(json, new TypeReference<List<TagEdit>>() {});
    }

    static List<Finding> findings(String json) {
        return JSON.readValue(json, new TypeReference<List<Finding>>() {});
    }

    static Map<String, Kept> files(String json) {
        return JSON.readValue(json, new TypeReference<Map<String, Kept>>() {});
    }
}
