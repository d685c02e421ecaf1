package org.vitaressources.recognition;

/// The sentence around some words of a text, cut to what is read at a glance.
final class Sentences {
    private static final int EACH_SIDE = 140;

    private Sentences() {}

    static Suggestion.Proof around(TextPart part, int from, int to) {
        String text = part.text();
        int begin = from;
        while (begin > 0 && from - begin < EACH_SIDE && !ends(text, begin - 1)) {
            begin--;
        }
        int end = to;
        while (end < text.length() && end - to < EACH_SIDE && !ends(text, end)) {
            end++;
        }
        boolean stop = end < text.length() && ".!?".indexOf(text.charAt(end)) >= 0;
        String before = clean(text.substring(begin, from));
        String after = clean(text.substring(to, stop ? end + 1 : end));
        boolean cutBefore = from - begin >= EACH_SIDE;
        boolean cutAfter = end - to >= EACH_SIDE;
        return new Suggestion.Proof(
                part.name(),
                cutBefore ? "…" + before.substring(Math.max(0, before.indexOf(' '))) : before.stripLeading(),
                clean(text.substring(from, to)),
                cutAfter && after.lastIndexOf(' ') > 0
                        ? after.substring(0, after.lastIndexOf(' ')) + " …"
                        : after.stripTrailing());
    }

    private static boolean ends(String text, int at) {
        char c = text.charAt(at);
        if (c == '\n') {
            // A line that begins with a capital follows a heading or another paragraph.
            return at + 1 >= text.length()
                    || text.charAt(at + 1) == '\n'
                    || Character.isUpperCase(text.charAt(at + 1))
                    || (at > 0 && text.charAt(at - 1) == '\n');
        }
        boolean stop = c == '.' || c == '!' || c == '?';
        return c == '|' || (stop && (at + 1 >= text.length() || Character.isWhitespace(text.charAt(at + 1))));
    }

    private static String clean(String text) {
        return text.replaceAll("[\\s*_`#>\\[\\]\\\\]+", " ");
    }
}
