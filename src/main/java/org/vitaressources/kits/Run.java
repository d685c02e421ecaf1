package org.vitaressources.kits;

import java.time.Instant;
import java.util.Optional;
import org.vitaressources.accounts.MemberId;

/// A kit that is run with a group.
///
/// @param code by which learners find its page: six letters and digits that are not taken for one another
/// @param by who runs it
/// @param step the step that is shown; nothing before the first
/// @param since when it was first shown
/// @param closed when it ended
public record Run(
        String id,
        KitId kit,
        String code,
        MemberId by,
        Instant opened,
        Optional<PartId> step,
        Instant since,
        Optional<Instant> closed) {
    /// It goes on.
    public boolean isOpen() {
        return closed.isEmpty();
    }
}
