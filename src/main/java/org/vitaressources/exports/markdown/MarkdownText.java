package org.vitaressources.exports.markdown;

import java.util.List;
import java.util.regex.Pattern;
import org.vitaressources.exports.manuscript.Run;
import org.vitaressources.exports.writing.Plain;

/// Words in Markdown: no sign of them begins a heading, a list, a link, a picture or markup.
final class MarkdownText {
    private static final Pattern SIGNS = Pattern.compile("([\\\\`*_\\[\\]<>#|~&$])");
    private static final Pattern BEGINS = Pattern.compile("(?m)^(\\s*)(?:([-+=:])|(\\d+)([.)]))(?=\\s|$|[-+=])");

    private MarkdownText() {}

    /// In one line.
    static String line(String text) {
        return escaped(Plain.line(text));
    }

    /// Runs; a line break stays one.
    ///
    /// @param inCell of a table, where a line cannot break
    static String of(List<Run> runs, boolean inCell) {
        StringBuilder text = new StringBuilder();
        for (Run run : runs) {
            text.append(of(run, inCell));
        }
        return text.toString();
    }

    private static String of(Run run, boolean inCell) {
        String words = Plain.text(run.text());
        String address = Plain.address(run.address());
        String blanksBefore =
                words.substring(0, words.length() - words.stripLeading().length());
        String core = words.strip();
        String blanksAfter = core.isEmpty() ? "" : words.substring(blanksBefore.length() + core.length());
        String written = run.code() ? code(core, inCell) : escaped(core);
        if (!core.isEmpty()) {
            String signs = (run.strong() ? "**" : "") + (run.emphasis() ? "*" : "");
            written = signs + written + new StringBuilder(signs).reverse();
            if (!address.isEmpty()) {
                written = "[" + written + "](<" + address.replaceAll("[<>\\\\]", "") + ">)";
            }
        }
        String all = blanksBefore + written + blanksAfter;
        return inCell ? all.replaceAll("\\s*\\n\\s*", " ") : all.replaceAll(" *\\n+", "\\\\\n");
    }

    private static String code(String words, boolean inCell) {
        String fence = "`".repeat(longest(words) + 1);
        String blank = words.startsWith("`") || words.endsWith("`") ? " " : "";
        String inside = words.replace('\n', ' ');
        return fence + blank + (inCell ? inside.replace("|", "\\|") : inside) + blank + fence;
    }

    /// The most grave accents in a row.
    static int longest(String words) {
        int longest = 0;
        int row = 0;
        for (int i = 0; i < words.length(); i++) {
            row = words.charAt(i) == '`' ? row + 1 : 0;
            longest = Math.max(longest, row);
        }
        return longest;
    }

    private static String escaped(String words) {
        String quiet = SIGNS.matcher(words).replaceAll("\\\\$1");
        return BEGINS.matcher(quiet)
                .replaceAll(found -> found.group(2) != null
                        ? java.util.regex.Matcher.quoteReplacement(found.group(1) + "\\" + found.group(2))
                        : java.util.regex.Matcher.quoteReplacement(
                                found.group(1) + found.group(3) + "\\" + found.group(4)));
    }
}
