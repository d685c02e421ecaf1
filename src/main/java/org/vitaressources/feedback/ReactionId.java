package org.vitaressources.feedback;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/// Identity of a reaction, kept by what is published of it: some 96 random bits, so that knowing one says nothing of
/// another. It begins with a letter or a digit, as the files of the collection want it.
public record ReactionId(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 12;
    private static final String FORM = "[A-Za-z0-9][A-Za-z0-9_-]{15}";

    public ReactionId {
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException("Not the id of a reaction");
        }
    }

    /// A new one.
    public static ReactionId fresh() {
        byte[] bytes = new byte[BYTES];
        String value = "";
        while (!value.matches(FORM)) {
            RANDOM.nextBytes(bytes);
            value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }
        return new ReactionId(value);
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
