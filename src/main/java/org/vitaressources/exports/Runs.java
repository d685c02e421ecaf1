package org.vitaressources.exports;

import java.util.ArrayList;
import java.util.List;
import org.vitaressources.exports.manuscript.Run;

/// What is common to lines of runs.
final class Runs {
    private Runs() {}

    /// Without blanks at their ends and between two of them twice; neighbours of one manner are one.
    static List<Run> calm(List<Run> runs) {
        List<Run> calm = new ArrayList<>();
        for (Run run : runs) {
            String text = clean(run.text());
            if (calm.isEmpty() || ends(calm.getLast())) {
                text = text.replaceFirst("^[ \\n]+", "");
            }
            if (text.isEmpty()) {
                continue;
            }
            if (!calm.isEmpty() && sameManner(calm.getLast(), run)) {
                text = calm.removeLast().text() + text;
            }
            calm.add(with(run, text.replaceAll(" *\\n *", "\n")));
        }
        while (!calm.isEmpty()) {
            Run last = calm.removeLast();
            String text = last.text().stripTrailing();
            if (!text.isEmpty()) {
                calm.add(with(last, text));
                break;
            }
        }
        return List.copyOf(calm);
    }

    /// Without characters that files of other programs cannot hold (XML 1.0, §2.2).
    static String clean(String text) {
        return text.codePoints()
                .filter(c -> c == '\n'
                        || c == '\t'
                        || (c >= 0x20 && c <= 0xD7FF && c != 0x7F)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean ends(Run run) {
        return run.text().endsWith(" ") || run.text().endsWith("\n");
    }

    private static boolean sameManner(Run one, Run other) {
        return with(one, "").equals(with(other, ""));
    }

    private static Run with(Run run, String text) {
        return new Run(text, run.strong(), run.emphasis(), run.code(), run.address());
    }
}
