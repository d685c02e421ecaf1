package org.vitaressources.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sign typed at the beginning of a line to make it an item of a list.
public enum TypedBullet {
    /// Begins nothing else than an item.
    SIGN("^[\\s\\u00a0]*[•◦▪‣●○■□➢➤➔✓✔·][\\s\\u00a0]*"),
    /// May also begin a line of dialogue: it takes two lines to make a list.
    DASH("^[\\s\\u00a0]*[-–—*][\\s\\u00a0]+"),
    NONE("^");

    private final Pattern pattern;

    TypedBullet(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /// The one that a line begins with.
    public static TypedBullet of(String line) {
        return SIGN.end(line) > 0 ? SIGN : DASH.end(line) > 0 ? DASH : NONE;
    }

    /// Lines in a row, at least, that make a list.
    public int fewest() {
        return this == DASH ? 2 : 1;
    }

    /// The line without it.
    public String without(String line) {
        return line.substring(end(line));
    }

    /// Where the words begin.
    int end(String line) {
        Matcher found = pattern.matcher(line);
        return found.lookingAt() ? found.end() : 0;
    }
}
