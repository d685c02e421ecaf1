package org.vitaressources.kits;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/// Names that nobody guesses: letters, digits, `-` and `_`, fit for addresses.
final class RandomName {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 12;
    private static final int SECRET_BYTES = 32;

    private RandomName() {}

    /// 96 bits in 16 characters.
    static String fresh() {
        return of(BYTES);
    }

    /// 256 bits in 43 characters, for what opens something to whoever knows it.
    static String secret() {
        return of(SECRET_BYTES);
    }

    /// A name of the same form that is always the same for the same words; known to whoever knows them.
    static String fixed(String words) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean isOne(String written) {
        return written.matches("[A-Za-z0-9_-]{16}");
    }

    private static String of(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
