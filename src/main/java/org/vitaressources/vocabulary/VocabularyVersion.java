package org.vitaressources.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;

/// A short digest of everything in force, equal for equal contents whatever the machine.
final class VocabularyVersion {
    private static final int LENGTH = 16;

    private VocabularyVersion() {}

    /// That of the small vocabularies over a version of the territories.
    static String of(VocabularyContents contents, String territories) {
        MessageDigest digest = digest();
        add(digest, territories);
        for (SchemeName scheme : SchemeName.values()) {
            add(digest, scheme.file());
            contents.of(scheme).forEach(concept -> add(digest, concept.toString()));
        }
        contents.acronyms().forEach(acronym -> add(digest, acronym.toString()));
        return shortened(digest);
    }

    /// That of the tables of territories.
    static String ofTerritories() {
        // Much faster in a cold start than a cryptographic digest, which nothing here calls for.
        CRC32 digest = new CRC32();
        for (String table : TerritoryTables.FILES) {
            try (InputStream bytes = TerritoryTables.class.getResourceAsStream(TerritoryTables.FOLDER + table)) {
                digest.update(bytes == null ? new byte[0] : bytes.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("The tables of territories cannot be read", e);
            }
        }
        return Long.toHexString(digest.getValue());
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String shortened(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    }
}
