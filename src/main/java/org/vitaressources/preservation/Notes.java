package org.vitaressources.preservation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Words for who opens an archive, from files beside this class.
final class Notes {
    private Notes() {}

    static String text(String name) {
        try (InputStream in = Objects.requireNonNull(Notes.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
