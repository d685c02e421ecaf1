package org.vitaressources.accounts;

import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Hashes passwords with Argon2id, about a tenth of a second each, three at a time: a flood of sign-ins costs waiting,
/// not memory. The stored form names its method, so that a stronger one can replace it at the next sign-in.
@Component
@Lazy
class Passwords {
    private static final int MEMORY_KIB = 32 * 1024;
    private static final int PASSES = 4;
    private static final int AT_ONCE = 3;

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "argon2", Map.of("argon2", new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, PASSES)));
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private volatile @Nullable String nobodys;

    String hash(String password) {
        return inTurn(() -> encoder.encode(composed(password)));
    }

    /// @param stored hash of the account; empty when there is no account or it has no password, and then the answer
    ///     takes as long as for any other
    boolean matches(String password, String stored) {
        String hash = stored.isEmpty() ? hashOfNobody() : stored;
        return inTurn(() -> encoder.matches(composed(password), hash)) && !stored.isEmpty();
    }

    boolean isOutdated(String stored) {
        return encoder.upgradeEncoding(stored);
    }

    private String hashOfNobody() {
        String hash = nobodys;
        if (hash == null) {
            hash = hash(Secrets.fresh());
            nobodys = hash;
        }
        return hash;
    }

    /// Keyboards write the same accented letter in two ways.
    private static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private <T> T inTurn(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
