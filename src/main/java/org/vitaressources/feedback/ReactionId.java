package org.vitaressources.feedback;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/// Identity of a reaction, kept by what is published of it: 96 random bits, so that knowing one says nothing of another.
public record ReactionId(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 12;
    private static final String FORM = "[A-Za-z0-9_-]{16}";

    public ReactionId {
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException("Not the id of a reaction");
        }
    }

    /// A new one.
    public static ReactionId fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new ReactionId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// As an address has it; empty when it is none.
    public static Optional<ReactionId> parse(String written) {
        return written.matches(FORM) ? Optional.of(new ReactionId(written)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
