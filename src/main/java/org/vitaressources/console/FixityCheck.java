package org.vitaressources.console;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.vitaressources.library.Library;
import org.vitaressources.library.LibraryDocument;
import org.vitaressources.library.Resource;

/// Reads every document again and compares its SHA-256 with the recorded one: a byte that changed on the disk without
/// anybody writing is found here.
final class FixityCheck {
    private static final int BUFFER = 1 << 16;

    private final List<String> vanished = new ArrayList<>();
    private final List<String> altered = new ArrayList<>();
    private int checked;

    FixityCheck(Library library) {
        try (Stream<Resource> all = library.all(library.fingerprints().keySet())) {
            all.flatMap(resource -> resource.documents().stream()).forEach(document -> check(library, document));
        }
    }

    /// Paths recorded and no longer there.
    List<String> vanished() {
        return vanished;
    }

    /// Paths whose bytes are not those recorded.
    List<String> altered() {
        return altered;
    }

    /// How many documents were read.
    int checked() {
        return checked;
    }

    private void check(Library library, LibraryDocument document) {
        checked++;
        try {
            if (!sha256(library.file(document)).equals(document.sha256())) {
                altered.add(document.path());
            }
        } catch (IOException e) {
            vanished.add(document.path());
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
