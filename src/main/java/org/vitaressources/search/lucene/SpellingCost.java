package org.vitaressources.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How unlikely it is that a word was written for another, in hundredths of an ordinary mistake. Restricted Damerau
/// distance in which what sounds the same in French, doubled letters, silent letters and neighbouring keys cost less.
final class SpellingCost {
    private static final int OTHER_LETTER = 100;
    private static final int NEIGHBOUR_KEY = 70;
    private static final int MISSING = 90;
    private static final int ADDED = 100;
    private static final int SWAPPED = 70;
    private static final int DOUBLED = 30;
    private static final int SILENT = 40;
    private static final int LAST = 60;
    private static final int FIRST_LETTER = 30;
    private static final int FAR = 10_000;
    private static final String[] KEYS = {"azertyuiop", "qsdfghjklm", "wxcvbn"};

    /// Two spellings of one sound. The last ones stand at the end of a word only.
    ///
    /// @param cost in hundredths
    record Sound(String one, String other, int cost, boolean atEnd) {}

    static final List<Sound> SOUNDS = sounds(
            Map.of(
                    30, "ph f|k qu|k c|ss c|c s|s z|sc s|sc c|en an|em am|in ain|in ein|ain ein|tion cion|tion sion",
                    31, "tion ssion|cion ssion|i y|oe e|th t|ct x|cc x|ks x|cti xi|g j|ge j|q k|im in",
                    40, "c qu|o au|o eau|au eau|ai e|ei e|gu g|ill y|ille ye|n m|sh ch|an am|en em|om on|q c|ei ai",
                    55, "t d|b p|v f|gn ni|ou u|eu e|o ou"),
            Map.of(40, "er e|ez e|ez er|et e|ee e|ai er|es e|ent e|aux al|que c|que k|tiel ciel|ance ence|ant ent"));

    private SpellingCost() {}

    private static List<Sound> sounds(Map<Integer, String> anywhere, Map<Integer, String> last) {
        List<Sound> sounds = new ArrayList<>();
        anywhere.forEach((cost, pairs) -> addAll(sounds, cost, pairs, false));
        last.forEach((cost, pairs) -> addAll(sounds, cost, pairs, true));
        return List.copyOf(sounds);
    }

    private static void addAll(List<Sound> sounds, int cost, String pairs, boolean atEnd) {
        for (String pair : pairs.split("\\|")) {
            String[] both = pair.split(" ");
            sounds.add(new Sound(both[0], both[1], cost, atEnd));
            sounds.add(new Sound(both[1], both[0], cost, atEnd));
        }
    }

    /// @param typed folded
    /// @param meant folded
    static int of(String typed, String meant) {
        int[][] costs = new int[typed.length() + 1][meant.length() + 1];
        for (int i = 0; i <= typed.length(); i++) {
            for (int j = 0; j <= meant.length(); j++) {
                costs[i][j] = i == 0 && j == 0 ? 0 : cheapest(costs, typed, meant, i, j);
            }
        }
        return costs[typed.length()][meant.length()];
    }

    private static int cheapest(int[][] costs, String typed, String meant, int i, int j) {
        int best = FAR;
        int first = i <= 1 && j <= 1 ? FIRST_LETTER : 0;
        if (i > 0 && j > 0) {
            char one = typed.charAt(i - 1);
            char other = meant.charAt(j - 1);
            if (one == other) {
                best = costs[i - 1][j - 1];
            } else {
                best = costs[i - 1][j - 1] + (neighbours(one, other) ? NEIGHBOUR_KEY : OTHER_LETTER) + first;
            }
            if (i > 1 && j > 1 && one == meant.charAt(j - 2) && typed.charAt(i - 2) == other) {
                best = Math.min(best, costs[i - 2][j - 2] + SWAPPED);
            }
        }
        if (j > 0) {
            best = Math.min(best, costs[i][j - 1] + oneLetter(meant, j, MISSING) + first);
        }
        if (i > 0) {
            best = Math.min(best, costs[i - 1][j] + oneLetter(typed, i, ADDED) + first);
        }
        for (Sound sound : SOUNDS) {
            boolean fits = i >= sound.one.length()
                    && j >= sound.other.length()
                    && (!sound.atEnd || (i == typed.length() && j == meant.length()))
                    && typed.startsWith(sound.one, i - sound.one.length())
                    && meant.startsWith(sound.other, j - sound.other.length());
            if (fits) {
                best = Math.min(best, costs[i - sound.one.length()][j - sound.other.length()] + sound.cost);
            }
        }
        return best;
    }

    /// The price of one letter too few or too many: `word.charAt(at - 1)`.
    private static int oneLetter(String word, int at, int ordinary) {
        char c = word.charAt(at - 1);
        if ((at > 1 && word.charAt(at - 2) == c) || (at < word.length() && word.charAt(at) == c)) {
            return DOUBLED;
        }
        if (c == 'h') {
            return SILENT;
        }
        return at == word.length() && "estx".indexOf(c) >= 0 ? LAST : ordinary;
    }

    private static boolean neighbours(char one, char other) {
        for (int row = 0; row < KEYS.length; row++) {
            int at = KEYS[row].indexOf(one);
            if (at >= 0) {
                int same = KEYS[row].indexOf(other);
                boolean below = row + 1 < KEYS.length
                        && Math.abs(KEYS[row + 1].indexOf(other) - at) <= 1
                        && KEYS[row + 1].indexOf(other) >= 0;
                boolean above = row > 0
                        && Math.abs(KEYS[row - 1].indexOf(other) - at) <= 1
                        && KEYS[row - 1].indexOf(other) >= 0;
                return (same >= 0 && Math.abs(same - at) == 1) || below || above;
            }
        }
        return false;
    }
}
