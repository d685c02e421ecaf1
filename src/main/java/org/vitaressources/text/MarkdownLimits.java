package org.vitaressources.text;

/// Measures a Markdown body before it is parsed: what a person writes is far below these limits; what is above them has
/// overflowed or hung parsers.
///
/// @param verdict how to treat it
/// @param reason in French, when it is refused
record MarkdownLimits(Verdict verdict, String reason) {
    private static final int MAX_CHARACTERS = 2_000_000;
    private static final int CALM_CHARACTERS = 300_000;
    private static final int MAX_DEPTH = 40;
    private static final int CALM_DEPTH = 12;
    private static final int MAX_MARKS = 1_500;
    private static final int CALM_MARKS = 300;
    private static final int MAX_COMBINING = 12;

    enum Verdict {
        /// Parsed on the spot.
        CALM,
        /// Parsed apart, with a time limit.
        SUSPECT,
        /// Shown as plain text.
        REFUSED
    }

    static MarkdownLimits of(String body) {
        if (body.length() > MAX_CHARACTERS) {
            return refused("il dépasse 2 millions de caractères");
        }
        Scan scan = new Scan();
        scan.run(body);
        if (scan.combining > MAX_COMBINING) {
            return refused("il empile des signes diacritiques sans fin");
        }
        if (scan.depth > MAX_DEPTH) {
            return refused("ses citations ou ses listes s’emboîtent trop profondément");
        }
        if (scan.marks > MAX_MARKS) {
            return refused("un de ses paragraphes contient trop de signes de mise en forme");
        }
        boolean calm = body.length() <= CALM_CHARACTERS && scan.depth <= CALM_DEPTH && scan.marks <= CALM_MARKS;
        return new MarkdownLimits(calm ? Verdict.CALM : Verdict.SUSPECT, "");
    }

    private static MarkdownLimits refused(String reason) {
        return new MarkdownLimits(Verdict.REFUSED, reason);
    }

    /// One pass over the characters: depth of the markers at the start of lines, marks of emphasis, links and code in
    /// one
    /// block, longest run of combining marks.
    private static final class Scan {
        int depth;
        int marks;
        int combining;

        private int blockMarks;
        private int run;

        void run(String body) {
            int lineStart = 0;
            int length = body.length();
            while (lineStart < length) {
                int lineEnd = body.indexOf('\n', lineStart);
                if (lineEnd < 0) {
                    lineEnd = length;
                }
                line(body, lineStart, lineEnd);
                lineStart = lineEnd + 1;
            }
        }

        private void line(String body, int from, int to) {
            int i = from;
            int markers = 0;
            int indent = 0;
            boolean leading = true;
            boolean blank = true;
            for (; i < to; i++) {
                char c = body.charAt(i);
                if (leading) {
                    if (c == ' ' || c == '\t') {
                        indent += c == '\t' ? 4 : 1;
                        continue;
                    }
                    if (c == '>' || ((c == '-' || c == '+' || c == '*') && i + 1 < to && body.charAt(i + 1) == ' ')) {
                        markers++;
                        blank = false;
                        continue;
                    }
                    boolean number = c >= '0'
                            && c <= '9'
                            && i + 2 < to
                            && (body.charAt(i + 1) == '.' || body.charAt(i + 1) == ')')
                            && body.charAt(i + 2) == ' ';
                    if (number) {
                        markers++;
                        i++;
                        blank = false;
                        continue;
                    }
                    leading = false;
                }
                blank = false;
                mark(c);
            }
            // nested lists are also written with indents alone
            depth = Math.max(depth, markers + (markers > 0 ? Math.min(indent, 400) / 8 : 0));
            if (blank) {
                blockMarks = 0;
            }
        }

        private void mark(char c) {
            switch (c) {
                case '*', '_', '~', '[', ']', '`', '<', '!' -> marks = Math.max(marks, ++blockMarks);
                default -> {
                    if (c >= '\u0300') {
                        int type = Character.getType(c);
                        boolean combines = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
                        run = combines ? run + 1 : 0;
                        combining = Math.max(combining, run);
                    } else {
                        run = 0;
                    }
                }
            }
        }
    }
}
