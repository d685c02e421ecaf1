package org.vitaressources.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is wrong with a form, field by field, in the order of the page: shown together above the form and beside each
/// field. A field is named by the id of its control.
public final class FormProblems {
    private final Map<String, Problem> byField = new LinkedHashMap<>();

    /// One problem.
    ///
    /// @param field id of the control
    /// @param message key of the message
    /// @param arguments of the message
    public record Problem(String field, String message, List<Object> arguments) {}

    /// Notes a problem; the first of a field counts.
    public void add(String field, String message, Object... arguments) {
        byField.putIfAbsent(field, new Problem(field, message, List.of(arguments)));
    }

    /// Notes a problem if something holds.
    public void addIf(boolean wrong, String field, String message, Object... arguments) {
        if (wrong) {
            add(field, message, arguments);
        }
    }

    /// All is well.
    public boolean isEmpty() {
        return byField.isEmpty();
    }

    /// In the order of the page.
    public List<Problem> all() {
        return List.copyOf(byField.values());
    }

    /// That of a field, or nothing.
    public @Nullable Problem of(String field) {
        return byField.get(field);
    }

    /// Ids that describe a control: its hint, and its error when there is one. Nothing when there is neither.
    ///
    /// @param hint id of the hint, perhaps empty
    public @Nullable String describing(String field, String hint) {
        String error = byField.containsKey(field) ? field + "-erreur" : "";
        String ids = (hint + " " + error).strip();
        return ids.isEmpty() ? null : ids;
    }

    /// For `aria-invalid`: `true` or nothing.
    public @Nullable String invalid(String field) {
        return byField.containsKey(field) ? "true" : null;
    }
}
