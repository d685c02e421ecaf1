package org.vitaressources.kits;

import java.util.List;
import java.util.Map;

/// What a new kit begins with.
///
/// @param name of the template; empty for none
/// @param lead what it is for, in a sentence
/// @param fields of the sheet
public record Outline(String name, String lead, Map<String, String> fields, List<Session> sessions) {
    /// Nothing but a title.
    public static Outline empty(String title) {
        return new Outline("", "", Map.of(KitFields.TITLE, KitFields.calm(KitFields.TITLE, title)), List.of());
    }

    /// The outline of a kit that is used as a template.
    public static Outline of(Kit kit) {
        return new Outline(kit.id().value(), "", kit.fields(), kit.sessions());
    }

    /// As its author called it.
    public String title() {
        return fields.getOrDefault(KitFields.TITLE, "");
    }

    /// The minutes of all steps together.
    public int minutes() {
        return sessions.stream().mapToInt(Session::minutes).sum();
    }
}
