package org.vitaressources.library;

import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/// Writes `index.md`: the description as YAML that a person can read and edit, then the Markdown.
public final class BundleText {
    private static final int WIDE = 100_000;

    private BundleText() {}

    /// The text of the file.
    ///
    /// @param description keys as in `src/docs/content-format.md`, in the order in which they are to be written; values
    ///     are texts, numbers, booleans, lists and maps of these
    /// @param body Markdown
    public static String of(Map<String, Object> description, String body) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setWidth(WIDE);
        options.setSplitLines(false);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        return "---\n" + new Yaml(options).dump(description) + "---\n\n"
                + body.replace("\r\n", "\n").replace('\r', '\n').strip() + "\n";
    }
}
