package org.vitaressources.notebooks;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.PersonalDetail;
import org.vitaressources.notebooks.StepRefused.Reason;

/// The light reading of entries: proposed by their author, accepted or given back by the coordinator or a
/// moderator in one
/// step. An accepted entry is in the collection when the step returns.
@Component
public class EntryReview {
    private static final Set<EntryState> SHOWN = Set.of(
            EntryState.PROPOSED, EntryState.ACCEPTED, EntryState.PUBLISHED, EntryState.WITHDRAWN, EntryState.DECLINED);

    private final Entries entries;
    private final EntryDrafting drafting;
    private final EntryCheck check;
    private final EntryPublications publications;
    private final Workshops workshops;
    private final Clock clock;

    EntryReview(
            Entries entries,
            EntryDrafting drafting,
            EntryCheck check,
            EntryPublications publications,
            Workshops workshops,
            Clock clock) {
        this.entries = entries;
        this.drafting = drafting;
        this.check = check;
        this.publications = publications;
        this.workshops = workshops;
        this.clock = clock;
    }

    /// An entry that this member may read: their own, or one that was handed in to them.
    ///
    /// @throws NotebookNotFound when they may not
    public Entry readable(SignedInMember member, String id) {
        Entry entry = EntryId.parse(id).flatMap(entries::byId).orElseThrow(() -> NotebookNotFound.byId(id));
        if (entry.author().equals(member.id().value())) {
            return entry;
        }
        boolean shown = SHOWN.contains(entry.state())
                && workshops
                        .find(entry.notebook().value(), member)
                        .filter(Workshop::mayReview)
                        .isPresent();
        if (!shown) {
            throw NotebookNotFound.byId(id);
        }
        return entry;
    }

    /// Hands it in.
    ///
    /// @param looked the author has looked at what may say who a person is
    /// @throws NotReady when something is to be done first
    /// @throws StepRefused when the notebook is closed to new entries, or gone
    public Entry propose(SignedInMember member, String id, boolean looked) {
        Entry entry = drafting.own(member.id(), id);
        Workshop workshop =
                workshops.find(entry.notebook().value(), member).orElseThrow(() -> new StepRefused(Reason.GONE));
        if (workshop.closed() && !entry.isCorrection()) {
            throw new StepRefused(Reason.CLOSED);
        }
        List<EntryCheck.Missing> missing = check.missing(entry.draft());
        List<PersonalDetail> details = looked ? List.of() : check.details(entry.draft());
        if (!missing.isEmpty() || !details.isEmpty()) {
            throw new NotReady(missing, details);
        }
        entry.propose(clock.instant());
        return entries.store(entry);
    }

    /// Accepts it, and publishes it; one that was accepted and could not be written is tried again.
    ///
    /// @param word to its author, perhaps empty
    /// @return published, or with its author again when the file that it corrects was changed meanwhile
    /// @throws StepRefused when they may not decide about it, or it could not be written
    public Entry accept(SignedInMember member, String id, String word) {
        Entry entry = decidable(member, id);
        if (entry.state() != EntryState.ACCEPTED) {
            entry.accept(member.id().value(), word, clock.instant());
            entries.store(entry);
        }
        return publications.publish(entry.id(), member.id());
    }

    /// Gives it back.
    ///
    /// @param word what is asked for, never blank
    public Entry sendBack(SignedInMember member, String id, String word) {
        Entry entry = decidable(member, id);
        entry.sendBack(member.id().value(), word, clock.instant());
        return entries.store(entry);
    }

    /// Says that it does not go into this notebook.
    ///
    /// @param word why, never blank
    public Entry decline(SignedInMember member, String id, String word) {
        Entry entry = decidable(member, id);
        entry.decline(member.id().value(), word, clock.instant());
        return entries.store(entry);
    }

    /// Who may decide about an entry; nothing when nobody is named, and moderators do.
    public Optional<MemberId> decider(Notebook notebook, Entry entry) {
        return notebook.coordinator()
                .filter(coordinator -> !coordinator.value().equals(entry.author()) || notebook.trusted());
    }

    /// Its author coordinates the notebook, and moderators let them publish without another's reading.
    public boolean decidesAlone(SignedInMember member, Entry entry) {
        return workshops
                .find(entry.notebook().value(), member)
                .filter(workshop -> workshop.coordinator() && workshop.mayDecide(entry))
                .isPresent();
    }

    private Entry decidable(SignedInMember member, String id) {
        Entry entry = readable(member, id);
        Workshop workshop = workshops.open(entry.notebook().value(), member);
        if (!workshop.mayReview()) {
            throw NotebookNotFound.byId(id);
        }
        if (!workshop.mayDecide(entry)) {
            throw new StepRefused(Reason.OWN);
        }
        return entry;
    }
}
