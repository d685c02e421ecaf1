package org.vitaressources.kits;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was typed into a field and cannot be kept as it is: nothing of it is thrown away in silence.
///
/// @param field name of the field
/// @param message key of the words that say so
/// @param argument of these words
public record FieldFault(String field, String message, String argument) {
    /// Those of the fields that a part has, in the order of its form.
    ///
    /// @param names fields that there are
    public static List<FieldFault> in(Map<String, String> written, List<String> names) {
        return names.stream()
                .flatMap(name -> of(name, written.getOrDefault(name, "").strip()).stream())
                .toList();
    }

    private static Optional<FieldFault> of(String field, String typed) {
        boolean clear = typed.isEmpty()
                || switch (field) {
                    case KitFields.MINUTES ->
                        SpokenMinutes.in(typed)
                                .filter(minutes -> minutes <= KitFields.MOST_IN_ALL)
                                .isPresent();
                    case KitFields.ADDRESS -> LinkAddress.isOne(LinkAddress.whole(typed));
                    default -> true;
                };
        return clear ? Optional.empty() : Optional.of(new FieldFault(field, "kit.problem." + field, typed));
    }
}
