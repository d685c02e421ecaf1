package org.vitaressources.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/// The names of all letters that have words.
final class LettersOfTheSite {
    private LettersOfTheSite() {}

    static List<String> names() {
        Properties messages = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages.properties"))) {
            messages.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages.stringPropertyNames().stream()
                .filter(key -> key.startsWith("mail.") && key.endsWith(".subject"))
                .map(key -> key.substring("mail.".length(), key.length() - ".subject".length()))
                .sorted()
                .toList();
    }
}
