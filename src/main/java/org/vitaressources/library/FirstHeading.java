package org.vitaressources.library;

import java.util.regex.Pattern;

/// The first heading of a Markdown body as plain text, found without parsing it: the title must be known before the
/// body is rendered.
final class FirstHeading {
    private static final int LINES_LOOKED_AT = 200;
    private static final Pattern ATX = Pattern.compile(" {0,3}#{1,6}[ \\t]+(.+?)(?:[ \\t]+#+)?[ \\t]*");
    private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(=+|-{3,})[ \\t]*");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,}).*");
    private static final Pattern NOT_A_HEADING_LINE = Pattern.compile("\\s*|\\s*([>|#*+-]|\\d+[.)]|<).*");
    private static final int LONGEST = 300;

    private FirstHeading() {}

    /// The heading, empty when there is none near the beginning.
    static String in(String body) {
        String before = "";
        boolean fenced = false;
        for (String line : (Iterable<String>) body.lines().limit(LINES_LOOKED_AT)::iterator) {
            if (FENCE.matcher(line).matches()) {
                fenced = !fenced;
            } else if (!fenced) {
                var atx = ATX.matcher(line);
                if (line.length() < 2000
                        && atx.matches()
                        && !plain(atx.group(1)).isEmpty()) {
                    return plain(atx.group(1));
                }
                if (UNDERLINE.matcher(line).matches()
                        && !NOT_A_HEADING_LINE.matcher(before).matches()) {
                    return plain(before);
                }
            }
            before = line.length() < 2000 ? line : "";
        }
        return "";
    }

    private static String plain(String heading) {
        String text = heading.replaceAll("!\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
                .replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\{[#.:][^}]*\\}", "")
                .replaceAll("\\\\(\\p{Punct})", "$1")
                .replaceAll("\\*{1,3}|`+|(?<!\\p{L})_{1,2}|_{1,2}(?!\\p{L})", "")
                .replaceAll("\\s+", " ")
                .strip();
        return FileFacts.beginning(text, LONGEST);
    }
}
