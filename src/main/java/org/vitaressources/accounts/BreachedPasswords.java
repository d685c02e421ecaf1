package org.vitaressources.accounts;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Passwords that leaked, when the operator has a list of them: the file of "Pwned Passwords" in the order of its sums,
/// `SHA1:COUNT` a line. It is searched by halving: some thirty reads, whatever its size; no password leaves the
/// machine.
@Component
@Lazy
class BreachedPasswords {
    private static final int SUM = 40;

    private final String file;

    BreachedPasswords(AccountsProperties properties) {
        file = properties.breachedPasswords();
    }

    boolean holds(String password) {
        if (file.isBlank()) {
            return false;
        }
        try (RandomAccessFile sums = new RandomAccessFile(file, "r")) {
            return find(sums, sum(password));
        } catch (IOException e) {
            throw new UncheckedIOException("The list of leaked passwords cannot be read: " + file, e);
        }
    }

    private static boolean find(RandomAccessFile sums, String wanted) throws IOException {
        long low = 0;
        long high = sums.length();
        while (low < high) {
            long middle = (low + high) / 2;
            String line = lineAt(sums, middle);
            int order = line.isEmpty()
                    ? 1
                    : line.substring(0, Math.min(SUM, line.length())).compareToIgnoreCase(wanted);
            if (order == 0) {
                return true;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return false;
    }

    /// The first line that begins at or after a place; the one that begins the file at its start.
    private static String lineAt(RandomAccessFile sums, long place) throws IOException {
        sums.seek(Math.max(0, place - 1));
        if (place > 0) {
            sums.readLine();
        }
        return Objects.requireNonNullElse(sums.readLine(), "");
    }

    private static String sum(String password) {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-1", e);
        }
    }
}
