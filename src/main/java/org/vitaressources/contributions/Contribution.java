package org.vitaressources.contributions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vitaressources.library.ResourceId;

/// A proposal and its editorial life. It guards its own steps: each checks that it may be taken, changes the state, and
/// leaves one [ContributionEvent].
public final class Contribution {
    private final ContributionId id;
    private final String author;
    private final int version;
    private ContributionState state;
    private Draft draft;
    private Optional<ResourceId> resource;
    private int basedOn;
    private String claimedBy;
    private Optional<Instant> scheduled;
    private Instant changed;
    private final List<ContributionEvent> events = new ArrayList<>();

    private Contribution(ContributionMemento of) {
        id = of.id();
        author = of.author();
        version = of.version();
        state = of.state();
        draft = of.draft();
        resource = of.resource();
        basedOn = of.basedOn();
        claimedBy = of.claimedBy();
        scheduled = of.scheduled();
        changed = of.changed();
    }

    /// A new draft.
    public static Contribution begin(String author, Draft draft, Instant now) {
        return begun(author, draft, Optional.empty(), 0, "", now);
    }

    /// A revision of a resource of the collection.
    ///
    /// @param why in words, perhaps empty; kept with the revision that it becomes
    public static Contribution revise(
            String author, Draft draft, ResourceId resource, int basedOn, String why, Instant now) {
        return begun(author, draft, Optional.of(resource), basedOn, why, now);
    }

    private static Contribution begun(
            String author, Draft draft, Optional<ResourceId> resource, int basedOn, String why, Instant now) {
        Contribution begun = new Contribution(ContributionMemento.draft(author, draft, resource, basedOn, now));
        begun.happened("beginning", author, why, now);
        return begun;
    }

    /// As it was stored.
    static Contribution restore(ContributionMemento stored) {
        return new Contribution(stored);
    }

    ContributionMemento memento() {
        return new ContributionMemento(
                id, author, version, state, draft, resource, basedOn, claimedBy, scheduled, changed);
    }

    /// Writes in it. Leaves no event: a draft is saved every few seconds.
    public void write(Draft other, Instant now) {
        require("writing", ContributionState.DRAFT, ContributionState.CHANGES_REQUESTED);
        draft = other;
        changed = now;
    }

    /// Hands it to the moderators.
    public void submit(Instant now) {
        require("submission", ContributionState.DRAFT, ContributionState.CHANGES_REQUESTED);
        to(ContributionState.SUBMITTED, "submission", author, "", now);
    }

    /// Takes it back before anybody has decided.
    public void takeBack(Instant now) {
        require("take-back", ContributionState.SUBMITTED);
        claimedBy = "";
        to(ContributionState.DRAFT, "take-back", author, "", now);
    }

    /// Says that this moderator looks after it; one who already does must let go first.
    public void claim(String moderator, Instant now) {
        require("claim", ContributionState.SUBMITTED, ContributionState.ACCEPTED);
        if (!claimedBy.isEmpty() && !claimedBy.equals(moderator)) {
            throw new TransitionRefused(state, "claim");
        }
        claimedBy = moderator;
        happened("claim", moderator, "", now);
    }

    /// Lets go of it.
    public void release(String moderator, Instant now) {
        if (claimedBy.isEmpty()) {
            throw new TransitionRefused(state, "release");
        }
        claimedBy = "";
        happened("release", moderator, "", now);
    }

    /// Gives it back to its author with remarks.
    ///
    /// @param note what is asked for, never blank
    public void requestChanges(String moderator, String note, Instant now) {
        require("changes-requested", ContributionState.SUBMITTED, ContributionState.ACCEPTED);
        if (note.isBlank()) {
            throw new IllegalArgumentException("Changes are asked for in words");
        }
        scheduled = Optional.empty();
        to(ContributionState.CHANGES_REQUESTED, "changes-requested", moderator, note, now);
    }

    /// Finds it good.
    public void accept(String moderator, String note, Instant now) {
        require("acceptance", ContributionState.SUBMITTED);
        to(ContributionState.ACCEPTED, "acceptance", moderator, note, now);
    }

    /// Does not take it.
    ///
    /// @param note why, never blank
    public void reject(String moderator, String note, Instant now) {
        require("rejection", ContributionState.SUBMITTED);
        if (note.isBlank()) {
            throw new IllegalArgumentException("A refusal is explained");
        }
        to(ContributionState.REJECTED, "rejection", moderator, note, now);
    }

    /// Sets when it is to be published.
    public void schedule(String moderator, Instant when, Instant now) {
        require("scheduling", ContributionState.ACCEPTED);
        scheduled = Optional.of(when);
        happened("scheduling", moderator, when.toString(), now);
    }

    /// Is to be published when somebody says so, not at a time.
    public void cancelSchedule(String moderator, Instant now) {
        if (scheduled.isEmpty()) {
            throw new TransitionRefused(state, "scheduling-cancelled");
        }
        scheduled = Optional.empty();
        happened("scheduling-cancelled", moderator, "", now);
    }

    /// Takes back the step that a moderator took a moment ago; the event names it.
    public void undo(Undoing undoing, Instant now) {
        if (state != undoing.step().state() || !changed.equals(undoing.step().at())) {
            throw new TransitionRefused(state, "undoing");
        }
        claimedBy = undoing.claimedBy();
        scheduled = undoing.scheduled();
        to(undoing.state(), "undoing", undoing.step().by(), undoing.step().step(), now);
    }

    /// It is in the collection.
    ///
    /// @param as what it became there
    /// @param revision its number there
    public void published(String by, ResourceId as, int revision, Instant now) {
        require("publication", ContributionState.ACCEPTED, ContributionState.WITHDRAWN);
        resource = Optional.of(as);
        basedOn = revision;
        scheduled = Optional.empty();
        to(ContributionState.PUBLISHED, "publication", by, "", now);
    }

    /// Its time had come and it could not be published; a moderator has to look at it.
    ///
    /// @param why as others are to be told
    public void couldNotBePublished(String why, Instant now) {
        require("publication-failed", ContributionState.ACCEPTED);
        scheduled = Optional.empty();
        happened("publication-failed", "", why, now);
    }

    /// Brings a revision up to date with what became of its resource meanwhile.
    ///
    /// @param merged what was kept of both
    /// @param revision the state of the resource that was looked at
    public void reconciled(String by, Draft merged, int revision, Instant now) {
        require(
                "reconciliation",
                ContributionState.DRAFT,
                ContributionState.CHANGES_REQUESTED,
                ContributionState.SUBMITTED,
                ContributionState.ACCEPTED);
        draft = merged;
        basedOn = revision;
        happened("reconciliation", by, "", now);
    }

    /// It was taken out of the collection.
    public void withdrawn(String by, String reason, int revision, Instant now) {
        require("withdrawal", ContributionState.PUBLISHED, ContributionState.ARCHIVED);
        basedOn = revision;
        to(ContributionState.WITHDRAWN, "withdrawal", by, reason, now);
    }

    /// It stays in the collection and is said to be of the past.
    public void archived(String by, String reason, int revision, Instant now) {
        require("archiving", ContributionState.PUBLISHED);
        basedOn = revision;
        to(ContributionState.ARCHIVED, "archiving", by, reason, now);
    }

    /// It is of the present again.
    public void unarchived(String by, String reason, int revision, Instant now) {
        require("unarchiving", ContributionState.ARCHIVED);
        basedOn = revision;
        to(ContributionState.PUBLISHED, "unarchiving", by, reason, now);
    }

    /// Throws it away for a while, then for good.
    public void trash(Instant now) {
        require("trash", ContributionState.DRAFT, ContributionState.CHANGES_REQUESTED, ContributionState.REJECTED);
        to(ContributionState.TRASHED, "trash", author, "", now);
    }

    /// Takes it out of the trash.
    public void restore(Instant now) {
        require("restoration", ContributionState.TRASHED);
        to(ContributionState.DRAFT, "restoration", author, "", now);
    }

    private void to(ContributionState next, String step, String by, String note, Instant now) {
        state = next;
        happened(step, by, note, now);
    }

    private void happened(String step, String by, String note, Instant now) {
        changed = now;
        events.add(new ContributionEvent(id, step, state, by, now, note));
    }

    private void require(String step, ContributionState... from) {
        if (!Set.of(from).contains(state)) {
            throw new TransitionRefused(state, step);
        }
    }

    List<ContributionEvent> takeEvents() {
        List<ContributionEvent> taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    public ContributionId id() {
        return id;
    }

    public String author() {
        return author;
    }

    public int version() {
        return version;
    }

    public ContributionState state() {
        return state;
    }

    public Draft draft() {
        return draft;
    }

    public Optional<ResourceId> resource() {
        return resource;
    }

    public int basedOn() {
        return basedOn;
    }

    public String claimedBy() {
        return claimedBy;
    }

    public Optional<Instant> scheduled() {
        return scheduled;
    }

    public Instant changed() {
        return changed;
    }
}
