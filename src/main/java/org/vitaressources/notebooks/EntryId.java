package org.vitaressources.notebooks;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/// Identity of an entry on its way: 96 random bits, so that knowing one says nothing of another. Once
/// published, an entry
/// is named by its file.
public record EntryId(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 12;
    private static final String FORM = "[A-Za-z0-9_-]{16}";

    public EntryId {
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException("Not the id of an entry");
        }
    }

    /// A new one.
    static EntryId fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new EntryId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// As an address has it; empty when it is none.
    public static Optional<EntryId> parse(String written) {
        return written.matches(FORM) ? Optional.of(new EntryId(written)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
