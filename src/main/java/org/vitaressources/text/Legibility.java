package org.vitaressources.text;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recognises text that was extracted from a page but does not read as that page does. It judges by what French and
/// English have in common with each other and not with the damage, and keeps silent on short texts, on other scripts
/// and in doubt: a remark that is wrong costs more than one that is missing.
public final class Legibility {
    /// What is wrong with a stretch of text.
    public enum Flaw {
        /// A font without its table: signs in place of letters.
        CIPHER(true),
        /// Letters set apart, or words without spaces between them: no word can be found.
        BROKEN_WORDS(true),
        /// The lines of two columns are mixed.
        COLUMNS(false);

        private final boolean wordsLost;

        Flaw(boolean wordsLost) {
            this.wordsLost = wordsLost;
        }

        /// Its words are not words: nothing in it can be found.
        public boolean wordsLost() {
            return wordsLost;
        }
    }

    private static final int FEWEST_LETTERS = 150;
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");
    private static final Pattern INSIDE = Pattern.compile("(?U)\\p{L}[\\p{Co}\\p{Cn}\\uFFFD\\p{Cc}&&[^\\n\\t\\r]]");
    private static final Set<String> FREQUENT = Set.copyOf(
            List.of(("de la le les des du et en un une que qui dans pour par sur au aux est son sa ses ce cette il elle"
                            + " nous vous ou ne pas plus avec se sont of the and to in is for on that with as by at an be"
                            + " this are or from it der die und das den von zu mit el los las del y con para una di che per")
                    .split(" ")));
    private static final Pattern SENTENCE_START = Pattern.compile(
            "(?<!\\p{L})(?:Le|La|Les|Des|Un|Une|Il|Elle|Ils|Ce|Cette|Ces|Dans|Pour|Nous|Vous|En|Au|Aux|Si|The|This|In|For)(?= \\p{Ll})");
    private static final Pattern IMPOSSIBLE =
            Pattern.compile("(?U)(?<![\\w'’-])(?:le|la|les|des|du|au|aux|cette|ces|sa|ses) "
                    + "(?:le|la|les|des|du|au|aux|de|et|est|que|qui|dans|pour|par|sont|ne|se|il|elle|leur|nous|vous|avec)"
                    + "(?![\\w'’-])");
    private static final Pattern CUT_INSIDE = Pattern.compile("\\p{Ll}{3,}- (?!(?:et|ou|à|and|or)\\b)\\p{L}{2,}");

    private Legibility() {}

    /// What is wrong, if it is certain enough.
    public static Optional<Flaw> of(String text) {
        Counted counted = Counted.of(text);
        if (counted.letters < FEWEST_LETTERS || counted.latin < 0.6 * counted.letters) {
            return strange(text) ? Optional.of(Flaw.CIPHER) : Optional.empty();
        }
        if (counted.single > 0.6 * counted.words
                && counted.singles.size() >= 8
                && counted.frequent < counted.words / 50) {
            return Optional.of(Flaw.BROKEN_WORDS);
        }
        if (counted.inLongWords > 0.3 * counted.letters) {
            return Optional.of(Flaw.BROKEN_WORDS);
        }
        double vowels = counted.vowels / (double) counted.latin;
        boolean noLittleWords = counted.words >= 30 && counted.frequent < counted.words / 50;
        if (strange(text) || (noLittleWords && (vowels < 0.24 || vowels > 0.68))) {
            return Optional.of(Flaw.CIPHER);
        }
        return mixes(text) ? Optional.of(Flaw.COLUMNS) : Optional.empty();
    }

    /// Signs without meaning, or amid the letters of words.
    private static boolean strange(String text) {
        int strange = 0;
        int shown = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c)) {
                shown++;
                boolean control = Character.isISOControl(c);
                boolean nothing = c == '\uFFFD' || Character.getType(c) == Character.PRIVATE_USE;
                strange += control || nothing ? 1 : 0;
            }
        }
        return strange >= 30
                && strange > 0.1 * shown
                && INSIDE.matcher(text).results().limit(10).count() == 10;
    }

    /// A whole document whose columns are mixed: weaker signs than on one page, but many of them. On 1,717 sheets of
    /// the
    /// field that read well, none bears as many.
    static boolean mixesColumns(CharSequence text) {
        int signs = mixed(text);
        return signs >= 20 && signs * 110 > words(text);
    }

    /// One page.
    private static boolean mixes(String text) {
        int signs = mixed(text);
        return signs >= 10 && signs * 55 > words(text);
    }

    /// Signs that lines follow each other which do not belong together: a sentence begins amid another, an article is
    /// followed by what cannot follow it (*les du*), a word is cut where no line ends.
    private static int mixed(CharSequence text) {
        int amid = 0;
        Matcher start = SENTENCE_START.matcher(text);
        while (start.find()) {
            int at = start.start();
            amid += at > 2 && text.charAt(at - 1) == ' ' && Character.isLowerCase(text.charAt(at - 2)) ? 1 : 0;
        }
        long broken = IMPOSSIBLE.matcher(text).results().count();
        long cut = CUT_INSIDE.matcher(text).results().count();
        return amid + 2 * (int) (broken + cut);
    }

    private static int words(CharSequence text) {
        return (int) text.chars().filter(c -> c == ' ' || c == '\n').count();
    }

    /// One pass over the words.
    private static final class Counted {
        private int words;
        private int single;
        private int frequent;
        private int letters;
        private int latin;
        private int vowels;
        private int inLongWords;
        private final Set<String> singles = new HashSet<>();

        static Counted of(String text) {
            Counted counted = new Counted();
            Matcher word = WORD.matcher(text);
            while (word.find()) {
                counted.add(word.group());
            }
            return counted;
        }

        private void add(String word) {
            words++;
            letters += word.length();
            String bare = Normalizer.normalize(word, Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .toLowerCase(Locale.ROOT);
            if (bare.length() == 1) {
                single++;
                singles.add(bare);
            } else if (bare.length() > 25) {
                inLongWords += bare.length();
            }
            frequent += FREQUENT.contains(bare) ? 1 : 0;
            for (int i = 0; i < bare.length(); i++) {
                char c = bare.charAt(i);
                latin += c >= 'a' && c <= 'z' ? 1 : 0;
                vowels += "aeiouy".indexOf(c) >= 0 ? 1 : 0;
            }
        }
    }
}
