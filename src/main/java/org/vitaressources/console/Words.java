package org.vitaressources.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;

/// What the console says, in French, from `words.properties` and `help.txt`; patterns as in [String#format].
final class Words {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("org.vitaressources.console.words", Locale.ROOT);

    private Words() {}

    /// The text under a key, with its blanks filled.
    static String say(String key, Object... values) {
        String pattern = BUNDLE.getString(key);
        return values.length == 0 ? pattern : String.format(Locale.FRENCH, pattern, values);
    }

    /// How to use the commands.
    static String help() {
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream("help.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
