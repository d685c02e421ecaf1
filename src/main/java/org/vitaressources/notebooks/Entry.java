package org.vitaressources.notebooks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vitaressources.library.ResourceId;
import org.vitaressources.notebooks.StepRefused.Reason;

/// An entry of a notebook, or a correction of one, on its way into the collection. It guards its own steps:
/// each checks
/// that it may be taken, changes the state, and leaves one [NotebookEvent].
public final class Entry {
    /// Longest note that goes with a step, characters.
    public static final int LONGEST_NOTE = 2_000;

    private final EntryId id;
    private final ResourceId notebook;
    private final String author;
    private final int version;
    private String base;
    private EntryState state;
    private String name;
    private EntryDraft draft;
    private Instant changed;
    private final List<NotebookEvent> events = new ArrayList<>();

    private Entry(EntryMemento of) {
        id = of.id();
        notebook = of.notebook();
        author = of.author();
        version = of.version();
        base = of.base();
        state = of.state();
        name = of.name();
        draft = of.draft();
        changed = of.changed();
    }

    /// A new entry.
    static Entry begin(ResourceId notebook, String author, EntryDraft draft, Instant now) {
        return begun(notebook, author, "", "", draft, "beginning", now);
    }

    /// A correction of an entry of the collection.
    ///
    /// @param name of its file
    /// @param base checksum of the file that its author saw
    static Entry correct(ResourceId notebook, String author, String name, String base, EntryDraft draft, Instant now) {
        return begun(notebook, author, name, base, draft, "correction", now);
    }

    private static Entry begun(
            ResourceId notebook, String author, String name, String base, EntryDraft draft, String step, Instant now) {
        Entry begun = new Entry(
                new EntryMemento(EntryId.fresh(), notebook, author, 0, EntryState.DRAFT, name, base, draft, now));
        begun.happened(step, author, "", now);
        return begun;
    }

    /// As it was stored.
    static Entry restore(EntryMemento stored) {
        return new Entry(stored);
    }

    EntryMemento memento() {
        return new EntryMemento(id, notebook, author, version, state, name, base, draft, changed);
    }

    /// Writes in it. Leaves no event: a draft is saved every few seconds.
    void write(EntryDraft other, Instant now) {
        require(EntryState.DRAFT, EntryState.RETURNED);
        draft = other;
        changed = now;
    }

    /// Its author has seen what became of the file that it corrects: it goes on from there.
    ///
    /// @param seen checksum of the file that was shown
    void rebase(String seen, Instant now) {
        require(EntryState.DRAFT, EntryState.RETURNED);
        if (!isCorrection()) {
            throw new StepRefused(Reason.STATE);
        }
        base = seen;
        changed = now;
    }

    /// Hands it in.
    void propose(Instant now) {
        require(EntryState.DRAFT, EntryState.RETURNED);
        to(EntryState.PROPOSED, "proposal", author, "", now);
    }

    /// Takes it back before anybody has decided.
    void takeBack(Instant now) {
        require(EntryState.PROPOSED);
        to(EntryState.DRAFT, "take-back", author, "", now);
    }

    /// Gives it back to its author.
    ///
    /// @param note what is asked for, never blank
    void sendBack(String by, String note, Instant now) {
        require(EntryState.PROPOSED);
        if (note.isBlank()) {
            throw new StepRefused(Reason.WORDS);
        }
        to(EntryState.RETURNED, "return", by, note, now);
    }

    /// Says that it does not go into this notebook. Its author keeps the text.
    ///
    /// @param note why, never blank
    void decline(String by, String note, Instant now) {
        require(EntryState.PROPOSED);
        if (note.isBlank()) {
            throw new StepRefused(Reason.WORDS);
        }
        to(EntryState.DECLINED, "declining", by, note, now);
    }

    /// Finds it good: it goes into the collection.
    ///
    /// @param note a word to its author, perhaps empty
    void accept(String by, String note, Instant now) {
        require(EntryState.PROPOSED);
        to(EntryState.ACCEPTED, "acceptance", by, note, now);
    }

    /// It is in the collection.
    ///
    /// @param as name of its file
    void published(String by, String as, Instant now) {
        require(EntryState.ACCEPTED);
        name = as;
        to(EntryState.PUBLISHED, "publication", by, "", now);
    }

    /// The file that it corrects was changed by somebody else since: its author has to look at both.
    void overtaken(Instant now) {
        require(EntryState.ACCEPTED);
        to(EntryState.RETURNED, "overtaking", "", "", now);
    }

    /// It was taken out of the collection.
    ///
    /// @param reason for readers, perhaps empty
    void withdrawn(String by, String reason, Instant now) {
        require(EntryState.PUBLISHED);
        to(EntryState.WITHDRAWN, "withdrawal", by, reason, now);
    }

    private void to(EntryState next, String step, String by, String note, Instant now) {
        if (note.length() > LONGEST_NOTE) {
            throw new StepRefused(Reason.LONG);
        }
        state = next;
        happened(step, by, note.strip(), now);
    }

    private void happened(String step, String by, String note, Instant now) {
        changed = now;
        events.add(new NotebookEvent(notebook, Optional.of(id), step, by, now, note));
    }

    private void require(EntryState... from) {
        if (!Set.of(from).contains(state)) {
            throw new StepRefused(Reason.STATE);
        }
    }

    List<NotebookEvent> takeEvents() {
        List<NotebookEvent> taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    public EntryId id() {
        return id;
    }

    public ResourceId notebook() {
        return notebook;
    }

    public String author() {
        return author;
    }

    public int version() {
        return version;
    }

    public EntryState state() {
        return state;
    }

    /// Name of its file once one is chosen, empty before.
    public String name() {
        return name;
    }

    /// Checksum of the file that a correction began from, empty for a new entry.
    public String base() {
        return base;
    }

    /// It corrects an entry of the collection.
    public boolean isCorrection() {
        return !base.isEmpty();
    }

    public EntryDraft draft() {
        return draft;
    }

    public Instant changed() {
        return changed;
    }
}
