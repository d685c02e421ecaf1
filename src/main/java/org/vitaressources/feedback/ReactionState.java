package org.vitaressources.feedback;

/// Where a reaction is.
public enum ReactionState {
    /// It looks like spam: a moderator looks at it before anybody else does.
    HELD,
    /// Somebody has to decide about it.
    WAITING,
    /// A question is with the authors.
    ASKED,
    /// A question was answered, and may be published.
    ANSWERED,
    /// Published under the practice, or, of a correction, in a new version of it.
    ACCEPTED,
    /// Done with, without a publication: a report that was dealt with, an answer that stays between two people.
    CLOSED,
    /// Not taken, or taken out again.
    REFUSED,
    /// Taken back by who had sent it.
    WITHDRAWN;

    /// Somebody still has something to do.
    public boolean isOpen() {
        return this == HELD || this == WAITING || this == ASKED || this == ANSWERED;
    }
}
