package org.vitaressources.contributions;

import org.vitaressources.library.KeptState;
import org.vitaressources.library.ResourceId;
import org.vitaressources.library.Revision;

/// A resource in the hands of somebody who may care for its life, and what they may do.
///
/// @param slug its address, or the last that it had
/// @param said what it says now, or said before it was withdrawn
/// @param latest its latest state
/// @param author they are one of its authors
/// @param only all that was published of it is theirs
/// @param moderator it lies within what they answer for
public record HeldResource(
        ResourceId id, String slug, KeptState said, Revision latest, boolean author, boolean only, boolean moderator) {

    /// It was taken out of the collection.
    public boolean withdrawn() {
        return latest.kind() == Revision.Kind.WITHDRAWAL;
    }

    /// It is said to be of the past.
    public boolean archived() {
        return !withdrawn() && said.description().archived().isPresent();
    }

    /// They may begin a new version of it.
    public boolean mayRevise() {
        return !withdrawn();
    }

    /// They may take it out, and say that it is of the past: moderators, and an author who shares it with nobody.
    public boolean mayRetire() {
        return moderator || only;
    }

    /// They may put back what was withdrawn.
    public boolean mayRepublish() {
        return moderator && withdrawn();
    }
}
