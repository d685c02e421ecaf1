package org.vitaressources.recognition;

/// A word of a text.
///
/// @param key lower case, without accents
/// @param from where it begins
/// @param to where it ends
/// @param capital it begins with a capital
/// @param upper it is written in capitals throughout, two at least
/// @param joined only a space, a hyphen, an apostrophe or the end of a line stands between it and the word before
/// @param opens it is the first of a sentence, a line or a cell
record Word(String key, int from, int to, boolean capital, boolean upper, boolean joined, boolean opens) {
    boolean number() {
        return !key.isEmpty() && Character.isDigit(key.charAt(0));
    }
}
