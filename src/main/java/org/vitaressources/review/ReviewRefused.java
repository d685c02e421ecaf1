package org.vitaressources.review;

/// A step of the desk that this moderator cannot take on this contribution now; nothing was changed.
public class ReviewRefused extends RuntimeException {
    private final Reason reason;
    private final String who;

    /// Why; the message `review.refused.{name}` says what to do.
    public enum Reason {
        /// Nobody decides about what they wrote.
        OWN,
        /// It has no territory or sector that would say who decides.
        UNTAGGED,
        /// Somebody else looks after it.
        CLAIMED,
        /// It is no longer where the step begins.
        STATE,
        /// Somebody did something since the page was shown.
        MEANWHILE,
        /// The step asks for words, or for an open remark.
        WORDS,
        /// The words are too many.
        LONG,
        /// No day and hour can be read.
        TIME,
        /// The time set is not to come.
        PAST,
        /// It is too late to take the step back.
        LATE,
        /// Its author has to complete it first.
        INCOMPLETE,
        /// The resource that it revises was changed meanwhile.
        CHANGED,
        /// The collection could not be written.
        DISK
    }

    public ReviewRefused(Reason reason) {
        this(reason, "");
    }

    /// @param who account of who is in the way, perhaps empty
    ReviewRefused(Reason reason, String who) {
        super(reason.name());
        this.reason = reason;
        this.who = who;
    }

    public Reason reason() {
        return reason;
    }

    /// Account of who is in the way, perhaps empty.
    public String who() {
        return who;
    }
}
