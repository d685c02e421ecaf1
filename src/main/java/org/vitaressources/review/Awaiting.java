package org.vitaressources.review;

import java.time.Instant;
import org.vitaressources.accounts.Limits;
import org.vitaressources.accounts.MemberId;

/// Something other than contributions that waits for moderators: every bean of this type is asked, in the order of its
/// `@Order`, when the desk is shown and when the letter of the morning is written.
public interface Awaiting {
    /// What waits for a moderator.
    ///
    /// @param limits of what they answer for, [Limits#NONE] for all of it
    /// @param since what came after this moment is new
    Waiting of(MemberId moderator, Limits limits, Instant since);

    /// How much waits; nothing is shown of it when there is none.
    ///
    /// @param message key of the words, with the number as `{0}`: « 3 retours à lire »
    /// @param count that wait
    /// @param fresh of them, came since
    /// @param path of the page where they are
    record Waiting(String message, int count, int fresh, String path) {}
}
