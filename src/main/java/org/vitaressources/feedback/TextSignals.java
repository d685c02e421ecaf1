package org.vitaressources.feedback;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a text itself says of being spam.
final class TextSignals {
    /// Written addresses, and names of sites under endings that nobody writes about here.
    private static final Pattern LINK = Pattern.compile(
            "(?:https?://|www\\.)\\S+|\\b[\\w-]{2,60}\\.(?:com|net|ru|xyz|top|biz|online|site|shop|cn|info|click)\\b\\S*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern MARKUP =
            Pattern.compile("<\\s{0,3}a\\s[^>]{0,200}href|\\[(?:url|link|img)[=\\]]", Pattern.CASE_INSENSITIVE);

    private static final int FEWEST_LETTERS = 12;
    private static final double FOREIGN_SHARE = 0.25;
    private static final int FEWEST_TO_SHOUT = 40;
    private static final double SHOUTED_SHARE = 0.7;

    private TextSignals() {}

    static Set<Signal> of(String text, Collection<String> unwanted) {
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        links(text, signals);
        if (MARKUP.matcher(text).find()) {
            signals.add(Signal.MARKUP);
        }
        letters(text, signals);
        FoldedText folded = FoldedText.of(text);
        long phrases = unwanted.stream()
                .map(FoldedText::of)
                .filter(folded::holds)
                .limit(2)
                .count();
        if (phrases > 0) {
            signals.add(phrases > 1 ? Signal.PHRASES : Signal.PHRASE);
        }
        return signals;
    }

    private static void links(String text, Set<Signal> signals) {
        Matcher link = LINK.matcher(text);
        int found = 0;
        while (found < 3 && link.find()) {
            found++;
        }
        switch (found) {
            case 0 -> {}
            case 1 -> signals.add(Signal.LINK);
            case 2 -> signals.add(Signal.LINKS);
            default -> signals.add(Signal.MANY_LINKS);
        }
    }

    private static void letters(String text, Set<Signal> signals) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long foreign = text.codePoints()
                .filter(Character::isLetter)
                .filter(letter -> Character.UnicodeScript.of(letter) != Character.UnicodeScript.LATIN)
                .count();
        long capitals = text.codePoints().filter(Character::isUpperCase).count();
        if (letters >= FEWEST_LETTERS && foreign > letters * FOREIGN_SHARE) {
            signals.add(Signal.SCRIPT);
        }
        if (letters >= FEWEST_TO_SHOUT && capitals > letters * SHOUTED_SHARE) {
            signals.add(Signal.SHOUTED);
        }
    }
}
