package org.vitaressources.notebooks;

import java.util.Optional;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.library.Inquiry;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;

/// A notebook as somebody sees it who works on it: what they may do there.
///
/// @param notebook who keeps it
/// @param resource what it says
/// @param member who looks
/// @param moderator it lies within what they answer for
public record Workshop(Notebook notebook, Resource resource, MemberId member, boolean moderator) {
    public ResourceId id() {
        return notebook.id();
    }

    public String title() {
        return resource.description().title();
    }

    public Inquiry inquiry() {
        return resource.description().inquiry();
    }

    public boolean closed() {
        return inquiry().closed();
    }

    public boolean coordinator() {
        return notebook.coordinates(member);
    }

    /// They write in it.
    public boolean author() {
        return notebook.keeps(member);
    }

    /// They say who writes in it, and close it.
    public boolean mayCoordinate() {
        return coordinator() || moderator;
    }

    /// They read what is proposed.
    public boolean mayReview() {
        return coordinator() || moderator;
    }

    /// They decide about an entry: its coordinator about those of others, moderators likewise, and nobody
    /// about their own,
    /// but for a coordinator whom moderators trust.
    public boolean mayDecide(Entry entry) {
        boolean own = entry.author().equals(member.value());
        return mayReview() && (!own || (coordinator() && notebook.trusted()));
    }

    /// They may correct an entry of the collection, or take it out: its author, the coordinator, a moderator.
    ///
    /// @param writer account that published it, when the site did
    public boolean mayCorrect(Optional<String> writer) {
        return mayCoordinate()
                || (author() && writer.filter(member.value()::equals).isPresent());
    }
}
