package org.vitaressources.kits;

import java.util.List;
import java.util.Map;

/// A stretch of time in which a group works, made of steps.
///
/// @param version raised by each change of its own fields
/// @param fields those of [KitFields#ofASession()]
public record Session(PartId id, int version, Map<String, String> fields, List<Step> steps) {
    public Session {
        fields = Map.copyOf(fields);
        steps = List.copyOf(steps);
    }

    /// As its author called it; perhaps empty.
    public String title() {
        return fields.getOrDefault(KitFields.TITLE, "");
    }

    /// What it is for.
    public String aim() {
        return fields.getOrDefault("but", "");
    }

    /// The minutes of its steps together.
    public int minutes() {
        return steps.stream().mapToInt(Step::minutes).sum();
    }
}
