package org.vitaressources.accounts;

import java.util.UUID;

/// Names a member for ever, also after erasure. No secret: knowing it opens nothing.
public record MemberId(String value) {
    /// Stands for nobody: the site itself, or who is not signed in.
    public static final MemberId NOBODY = new MemberId("");

    /// A new one.
    static MemberId fresh() {
        return new MemberId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
