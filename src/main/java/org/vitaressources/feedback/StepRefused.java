package org.vitaressources.feedback;

/// A step that cannot be taken on a reaction now; nothing was changed.
public final class StepRefused extends RuntimeException {
    private final Reason reason;

    /// Why; the message `feedback.refused.{name}` says what to do.
    public enum Reason {
        /// It is no longer where the step begins.
        STATE,
        /// Somebody did something since the page was shown.
        MEANWHILE,
        /// The step asks for words.
        WORDS,
        /// The words are too many.
        LONG,
        /// Nobody decides about what they sent themselves.
        OWN,
        /// It is too late to take the step back.
        LATE,
        /// No author of the resource is known.
        NO_AUTHOR,
        /// The resource is no longer in the collection.
        GONE
    }

    public StepRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
