package org.vitaressources.vocabulary;

/// How many letters two short words differ by: one added, left out, replaced or swapped with its neighbour counts one.
final class Spelling {
    private Spelling() {}

    /// The distance when it is at most `limit`, else anything greater.
    static int distance(String one, String other, int limit) {
        if (Math.abs(one.length() - other.length()) > limit) {
            return limit + 1;
        }
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] current = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            current[0] = i;
            int best = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(last[j], current[j - 1]) + 1);
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) {
                    current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
                }
                best = Math.min(best, current[j]);
            }
            if (best > limit) {
                return limit + 1;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }
        return last[other.length()];
    }

    /// How many mistakes a word of this length may hold and still be told from others.
    static int tolerance(String key) {
        if (key.length() < 4) {
            return 0;
        }
        return key.length() < 6 ? 1 : key.length() < 12 ? 2 : 3;
    }

    /// One bit per letter that occurs: words that are near share nearly all of them.
    static int letters(String key) {
        int letters = 0;
        for (int i = 0; i < key.length(); i++) {
            if (key.charAt(i) >= 'a') {
                letters |= 1 << (key.charAt(i) - 'a');
            }
        }
        return letters;
    }
}
