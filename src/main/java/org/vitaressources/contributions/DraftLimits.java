package org.vitaressources.contributions;

import java.util.Map;
import java.util.Optional;

/// How much a draft may hold: far more than anybody writes, so that a mistake of a program fills no disk.
public final class DraftLimits {
    /// Longest title, characters.
    public static final int TITLE = 300;
    /// Longest summary, characters.
    public static final int SUMMARY = 3_000;
    /// Longest section, characters.
    public static final int SECTION = 200_000;
    /// Longest fact, or list, characters.
    public static final int LINE = 5_000;
    /// All together, characters.
    public static final int WHOLE = 600_000;

    private DraftLimits() {}

    /// What is too long.
    ///
    /// @param field its name; empty for the whole
    /// @param longest characters allowed
    /// @param length characters written
    public record Excess(String field, int longest, int length) {}

    /// The first field that is too long.
    public static Optional<Excess> excess(Map<String, String> fields) {
        int whole = 0;
        for (Map.Entry<String, String> field : fields.entrySet()) {
            int length = field.getValue().length();
            whole += length;
            int longest = longest(field.getKey());
            if (length > longest) {
                return Optional.of(new Excess(field.getKey(), longest, length));
            }
        }
        return whole > WHOLE ? Optional.of(new Excess("", WHOLE, whole)) : Optional.empty();
    }

    private static int longest(String field) {
        return switch (field) {
            case "titre" -> TITLE;
            case "resume" -> SUMMARY;
            default -> field.startsWith(DraftFields.SECTION) ? SECTION : LINE;
        };
    }
}
