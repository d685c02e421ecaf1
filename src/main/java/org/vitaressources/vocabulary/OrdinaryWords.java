package org.vitaressources.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/// Names of places that are first of all words: *lot*, *manche*, *nord*, *tours*, *sens*. Kept by hand in
/// `ordinary-words.txt`, one a line, without accents.
public final class OrdinaryWords {
    private static final String FILE = "ordinary-words.txt";
    /// A shorter name is taken for a word or an acronym: *Eu*, *Is*, *Ars*.
    private static final int SHORT = 3;

    private static final Set<String> WORDS = read();

    private OrdinaryWords() {}

    /// Whether a name, folded, is a word as well.
    public static boolean contains(String key) {
        return key.length() <= SHORT || WORDS.contains(key);
    }

    private static Set<String> read() {
        InputStream bytes = OrdinaryWords.class.getResourceAsStream(FILE);
        if (bytes == null) {
            throw new IllegalStateException("Missing resource " + FILE);
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
