package org.vitaressources.feedback;

import java.util.Locale;

/// What may happen to a reaction; [Ways] says from where to where.
public enum Step {
    SENDING,
    /// It is spam, or looks so.
    HOLDING,
    /// It is no spam.
    RELEASE,
    /// A question goes on to the authors.
    PASSING,
    ANSWER,
    ACCEPTANCE,
    CLOSING,
    REFUSAL,
    /// What was published is no longer.
    REMOVAL,
    WITHDRAWAL,
    /// The step before is taken back.
    UNDOING;

    /// A noun, as the log keeps it.
    public String noun() {
        return name().toLowerCase(Locale.ROOT);
    }
}
