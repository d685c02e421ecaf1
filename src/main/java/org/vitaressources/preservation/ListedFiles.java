package org.vitaressources.preservation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.vitaressources.archive.ArchiveFault;

/// Reads a list of an archive line by line, however long it says that a line is.
final class ListedFiles {
    /// A path of 4,096 bytes, each written as two, and what stands before it.
    private static final int LONGEST_LINE = 10_000;

    private ListedFiles() {}

    /// What to do with a line.
    @FunctionalInterface
    interface Use {
        void with(String line) throws IOException;
    }

    static void each(String name, InputStream bytes, Use use) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()))) {
            StringBuilder line = new StringBuilder();
            for (int letter = lines.read(); letter >= 0; letter = lines.read()) {
                if (letter == '\n') {
                    use.with(line.toString());
                    line.setLength(0);
                } else if (line.length() < LONGEST_LINE) {
                    line.append((char) letter);
                } else {
                    throw new ArchiveFault(name + " : une ligne est trop longue.");
                }
            }
            if (!line.isEmpty()) {
                throw new ArchiveFault(name + " est coupé avant sa fin.");
            }
        } catch (CharacterCodingException e) {
            throw new ArchiveFault(name + " n’est pas en UTF-8.", e);
        }
    }
}
