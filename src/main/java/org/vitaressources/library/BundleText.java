package org.vitaressources.library;

import java.util.Map;

/// Writes `index.md`: the description as YAML that a person can read and edit, then the Markdown.
public final class BundleText {
    private BundleText() {}

    /// The text of the file.
    ///
    /// @param description keys as in `src/docs/content-format.md`, in the order in which they are to be
    ///     written; values are texts, numbers, booleans, lists and maps of these
    /// @param body Markdown
    public static String of(Map<String, Object> description, String body) {
        return "---\n" + MatterLines.yaml(description) + "---\n\n" + plain(body);
    }

    /// YAML that a person can read and edit; values as in [#of(Map, String)], texts of several lines as such.
    public static String yaml(Map<String, Object> values) {
        return MatterLines.readable(values);
    }

    /// Line ends of one kind, one at the end.
    static String plain(String body) {
        return body.replace("\r\n", "\n").replace('\r', '\n').strip() + "\n";
    }
}
