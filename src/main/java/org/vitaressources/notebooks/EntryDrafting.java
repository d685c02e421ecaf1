package org.vitaressources.notebooks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.library.KeptFiles.Kept;
import org.vitaressources.library.KeptState;
import org.vitaressources.library.KeptStates;
import org.vitaressources.library.Publishing;
import org.vitaressources.library.Revision;
import org.vitaressources.notebooks.StepRefused.Reason;

/// What an author does with their entries. Each step first makes sure that the entry is theirs; what is not is
/// said not to
/// exist.
@Component
public class EntryDrafting {
    private static final int TRIES = 8;

    private final Entries entries;
    private final EntryReading reading;
    private final Publishing publishing;
    private final KeptStates states;
    private final Clock clock;

    EntryDrafting(Entries entries, EntryReading reading, Publishing publishing, KeptStates states, Clock clock) {
        this.entries = entries;
        this.reading = reading;
        this.publishing = publishing;
        this.states = states;
        this.clock = clock;
    }

    /// What came of writing.
    ///
    /// @param entry as it is stored now
    /// @param conflicts fields that somebody else changed meanwhile, left as they are stored
    public record Written(Entry entry, List<EntryFields.Conflict> conflicts) {}

    /// One of this author's entries.
    ///
    /// @param id as the address has it
    /// @throws NotebookNotFound when there is none, or it is another's
    public Entry own(MemberId author, String id) {
        return EntryId.parse(id)
                .flatMap(entries::byId)
                .filter(entry -> entry.author().equals(author.value()))
                .orElseThrow(() -> NotebookNotFound.byId(id));
    }

    /// All of them, the last changed first.
    public List<Entry> of(MemberId author) {
        return entries.by(author.value());
    }

    /// Starts an entry of today.
    ///
    /// @throws StepRefused when the notebook is closed
    public Entry begin(Workshop workshop, SignedInMember member) {
        if (!workshop.author()) {
            throw NotebookNotFound.byId(workshop.id().value());
        }
        if (workshop.closed()) {
            throw new StepRefused(Reason.CLOSED);
        }
        EntryDraft draft = new EntryDraft(
                "",
                LocalDate.ofInstant(clock.instant(), clock.getZone()).toString(),
                "",
                List.of(member.name()),
                Map.of(),
                List.of(),
                List.of(),
                Map.of());
        return entries.store(Entry.begin(workshop.id(), member.id().value(), draft, clock.instant()));
    }

    /// Starts a correction of an entry of the collection; one that they began before and did not finish is
    /// taken up again.
    ///
    /// @throws NotebookNotFound when it is not theirs to correct
    public synchronized Entry correct(Workshop workshop, PublishedEntry published, MemberId member) {
        if (!workshop.mayCorrect(writer(workshop, published.name()))) {
            throw NotebookNotFound.byId(workshop.id().value());
        }
        return entries.under(workshop.id(), published.name()).stream()
                .filter(entry -> entry.isCorrection() && entry.author().equals(member.value()))
                .filter(entry -> entry.state().isWithAuthor() || entry.state() == EntryState.PROPOSED)
                .findFirst()
                .orElseGet(() -> {
                    Revision latest = publishing.adopt(workshop.id());
                    Kept file = Optional.ofNullable(latest.files().get(EntryBundle.path(latest, published.name())))
                            .orElseThrow(() -> NotebookNotFound.byId(published.slug()));
                    return entries.store(Entry.correct(
                            workshop.id(),
                            member.value(),
                            published.name(),
                            file.sha256(),
                            said(latest, published.name(), file),
                            clock.instant()));
                });
    }

    /// The account that published an entry first, when the site did.
    public Optional<String> writer(Workshop workshop, String name) {
        return entries.under(workshop.id(), name).stream()
                .filter(entry -> !entry.isCorrection())
                .map(Entry::author)
                .findFirst();
    }

    /// What stands now in the place of the file that a correction began from, when somebody changed it since.
    ///
    /// @return its checksum and what it says; nothing while nobody changed it, or when it is gone
    public Optional<Map.Entry<String, EntryDraft>> meanwhile(Entry entry) {
        if (!entry.isCorrection()) {
            return Optional.empty();
        }
        try {
            Revision latest = publishing.adopt(entry.notebook());
            return Optional.ofNullable(latest.files().get(EntryBundle.path(latest, entry.name())))
                    .filter(file -> !file.sha256().equals(entry.base()))
                    .map(file -> Map.entry(file.sha256(), said(latest, entry.name(), file)));
        } catch (java.util.NoSuchElementException e) {
            return Optional.empty();
        }
    }

    /// The author has seen what the file says now, and goes on from there.
    ///
    /// @param seen checksum that was shown
    public void rebase(MemberId author, String id, String seen) {
        Entry entry = own(author, id);
        if (meanwhile(entry).filter(now -> now.getKey().equals(seen)).isPresent()) {
            entry.rebase(seen, clock.instant());
            entries.store(entry);
        }
    }

    /// Writes fields of the form ([EntryFields]) into it. What was written elsewhere meanwhile is never
    /// written over.
    ///
    /// @param seen digests of the fields as the author saw them
    public Written write(MemberId author, String id, Map<String, String> seen, Map<String, String> written) {
        List<List<EntryFields.Conflict>> conflicts = new java.util.ArrayList<>();
        Entry stored = change(author, id, draft -> {
            EntryFields.Merged merged = EntryFields.merge(draft, seen, written);
            conflicts.add(merged.conflicts());
            return merged.draft();
        });
        return new Written(stored, conflicts.getLast());
    }

    /// Changes an entry of this author, beside other windows of theirs that may be writing at the same moment.
    Entry change(MemberId author, String id, UnaryOperator<EntryDraft> change) {
        for (int tries = 1; ; tries++) {
            Entry entry = own(author, id);
            EntryDraft changed = change.apply(entry.draft());
            if (changed.equals(entry.draft())) {
                return entry;
            }
            entry.write(changed, clock.instant());
            try {
                return entries.store(entry);
            } catch (EditedMeanwhile e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    /// Takes it back, to write on.
    public Entry takeBack(MemberId author, String id) {
        Entry entry = own(author, id);
        entry.takeBack(clock.instant());
        return entries.store(entry);
    }

    /// Throws it away for good.
    public void remove(MemberId author, String id) {
        Entry entry = own(author, id);
        if (!entry.state().isAuthorsToDelete()) {
            throw new StepRefused(Reason.STATE);
        }
        entries.remove(entry.id());
    }

    private EntryDraft said(Revision state, String name, Kept file) {
        KeptState all = states.read(state);
        return reading.read(
                name,
                states.bytes(file),
                other -> all.documents().stream()
                        .filter(document -> document.name().equals(other))
                        .map(document -> new EntryFile(
                                other,
                                other,
                                document.kept().sha256(),
                                document.kept().size(),
                                document.mediaType(),
                                "",
                                ""))
                        .findFirst());
    }
}
