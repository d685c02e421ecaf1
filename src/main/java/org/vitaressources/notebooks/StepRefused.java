package org.vitaressources.notebooks;

/// A step that cannot be taken now; nothing was changed.
public class StepRefused extends RuntimeException {
    private final Reason reason;

    /// Why; the message `notebook.refused.{name}` says what to do.
    public enum Reason {
        /// It is no longer where the step begins.
        STATE,
        /// Nobody decides about what they wrote, unless the notebook is trusted.
        OWN,
        /// The step asks for words.
        WORDS,
        /// The words are too many.
        LONG,
        /// The notebook is closed.
        CLOSED,
        /// The notebook is no longer in the collection.
        GONE,
        /// Somebody changed the entry in the collection meanwhile.
        CHANGED,
        /// The collection could not be written.
        DISK,
        /// The person is in it already.
        ALREADY,
        /// A notebook has a coordinator: name another first.
        COORDINATOR,
        /// Nobody of the notebook is named so.
        UNKNOWN
    }

    public StepRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    StepRefused(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
