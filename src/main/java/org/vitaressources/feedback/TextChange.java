package org.vitaressources.feedback;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What changes from one text to another: one stretch, and what stands before and after it.
///
/// @param before what both begin with
/// @param taken the words that go
/// @param put the words in their place
/// @param after what both end with
public record TextChange(String before, String taken, String put, String after) {
    private static final int MOST_AROUND = 300;
    private static final Pattern PART = Pattern.compile("[\\s\u00a0\u202f]+|['’]|[^\\s\u00a0\u202f'’]+");

    /// The difference of two texts, cut at whole words.
    public static TextChange between(String original, String proposed) {
        int longest = Math.min(original.length(), proposed.length());
        int start = 0;
        while (start < longest && original.charAt(start) == proposed.charAt(start)) {
            start++;
        }
        while (start > 0 && isInWord(original, proposed, start)) {
            start--;
        }
        int end = 0;
        while (end < longest - start
                && original.charAt(original.length() - 1 - end) == proposed.charAt(proposed.length() - 1 - end)) {
            end++;
        }
        while (end > 0 && isLetter(original.charAt(original.length() - end)) && cuts(original, proposed, end)) {
            end--;
        }
        return new TextChange(
                original.substring(0, start),
                original.substring(start, original.length() - end),
                proposed.substring(start, proposed.length() - end),
                original.substring(original.length() - end));
    }

    /// Both are the same.
    public boolean isNothing() {
        return taken.equals(put);
    }

    /// A text with the change made, when the words that go stand in it exactly once, with as much of what is around
    /// them
    /// as it takes to tell. Kinds of spaces and of apostrophes are not told apart.
    Optional<String> in(String text) {
        int most = Math.min(MOST_AROUND, before.length() + after.length());
        for (int around = 0; around <= most; around++) {
            String left = before.substring(Math.max(0, before.length() - around));
            String right = after.substring(0, Math.min(after.length(), around));
            if ((left + taken + right).isBlank()) {
                continue;
            }
            Matcher found = Pattern.compile("(" + lenient(left) + ")" + lenient(taken) + "(" + lenient(right) + ")")
                    .matcher(text);
            if (!found.find()) {
                return Optional.empty();
            }
            String changed = text.substring(0, found.start())
                    + found.group(1)
                    + put
                    + found.group(2)
                    + text.substring(found.end());
            if (!found.find(found.start() + 1)) {
                return Optional.of(changed);
            }
        }
        return Optional.empty();
    }

    private static String lenient(String words) {
        StringBuilder pattern = new StringBuilder();
        Matcher part = PART.matcher(words);
        while (part.find()) {
            String found = part.group();
            if (found.isBlank() || found.charAt(0) == '\u00a0' || found.charAt(0) == '\u202f') {
                pattern.append("[\\s\u00a0\u202f]+");
            } else if (found.equals("'") || found.equals("’")) {
                pattern.append("['’]");
            } else {
                pattern.append(Pattern.quote(found));
            }
        }
        return pattern.toString();
    }

    private static boolean isInWord(String original, String proposed, int at) {
        return isLetter(original.charAt(at - 1))
                && ((at < original.length() && isLetter(original.charAt(at)))
                        || (at < proposed.length() && isLetter(proposed.charAt(at))));
    }

    private static boolean cuts(String original, String proposed, int end) {
        return (original.length() > end && isLetter(original.charAt(original.length() - end - 1)))
                || (proposed.length() > end && isLetter(proposed.charAt(proposed.length() - end - 1)));
    }

    private static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c);
    }
}
