package org.vitaressources.contributions;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/// Identity of a contribution: 96 random bits, so that knowing one says nothing of another.
public record ContributionId(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 12;
    private static final String FORM = "[A-Za-z0-9_-]{16}";

    public ContributionId {
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException("Not a contribution id");
        }
    }

    /// A new one.
    public static ContributionId fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new ContributionId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// As an address has it; empty when it is none.
    public static Optional<ContributionId> parse(String written) {
        return written.matches(FORM) ? Optional.of(new ContributionId(written)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
