package org.vitaressources.notebooks;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.library.ChangedMeanwhile;
import org.vitaressources.library.DescriptionEdits;
import org.vitaressources.library.Inquiry;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.library.KeptFiles.Kept;
import org.vitaressources.library.KeptStates;
import org.vitaressources.library.Publication;
import org.vitaressources.library.Publishing;
import org.vitaressources.library.ResourceId;
import org.vitaressources.library.Revision;
import org.vitaressources.notebooks.StepRefused.Reason;
import org.vitaressources.notebooks.Withdrawals.Withdrawn;

/// What happens to a published notebook besides new entries: closed and opened again, an entry taken out. The
/// library does
/// it, and survives a kill by itself; what the database says of it follows the files ([EntriesFollow]).
@Component
public class NotebookLife {
    private static final int TRIES = 20;

    private final Publishing publishing;
    private final KeptStates states;
    private final KeptFiles kept;
    private final DescriptionEdits edits;
    private final EntryBundle bundle;
    private final EntryDrafting drafting;
    private final EntriesFollow follow;
    private final Withdrawals withdrawals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NotebookLife(
            Publishing publishing,
            KeptStates states,
            KeptFiles kept,
            DescriptionEdits edits,
            EntryBundle bundle,
            EntryDrafting drafting,
            EntriesFollow follow,
            Withdrawals withdrawals,
            ApplicationEventPublisher events,
            Clock clock) {
        this.publishing = publishing;
        this.states = states;
        this.kept = kept;
        this.edits = edits;
        this.bundle = bundle;
        this.drafting = drafting;
        this.follow = follow;
        this.withdrawals = withdrawals;
        this.events = events;
        this.clock = clock;
    }

    /// Says that nothing is added any more; it stays where it is.
    ///
    /// @throws StepRefused when it could not be written
    public void close(Workshop workshop, MemberId by) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put(Inquiry.STATUS, "clos");
        words.put(
                Inquiry.CLOSED_ON,
                LocalDate.ofInstant(clock.instant(), clock.getZone()).toString());
        describe(workshop, by, words, "closing");
    }

    /// Opens it again.
    public void reopen(Workshop workshop, MemberId by) {
        describe(workshop, by, Map.of(Inquiry.STATUS, "ouvert", Inquiry.CLOSED_ON, ""), "reopening");
    }

    /// Takes an entry out, with the files that it alone shows; its address says so from then on.
    ///
    /// @param reason for readers, perhaps empty
    public void withdraw(Workshop workshop, PublishedEntry entry, MemberId by, String reason) {
        if (!workshop.mayCorrect(drafting.writer(workshop, entry.name()))) {
            throw NotebookNotFound.byId(workshop.id().value());
        }
        if (reason.strip().length() > Entry.LONGEST_NOTE) {
            throw new StepRefused(Reason.LONG);
        }
        Withdrawn words = new Withdrawn(entry.name(), entry.title(), reason.strip(), clock.instant());
        // Said before it is done: an address that says too early that its entry is gone is never asked.
        withdrawals.put(workshop.id(), words, by.value());
        try {
            publish(workshop.id(), by, reason.strip(), latest -> bundle.without(latest, entry.name()));
        } catch (StepRefused e) {
            withdrawals.forget(workshop.id(), entry.name());
            throw e;
        }
        follow.follow(workshop.id(), by);
        note(workshop.id(), "entry-withdrawal", by, entry.title());
    }

    private void describe(Workshop workshop, MemberId by, Map<String, Object> words, String step) {
        publish(workshop.id(), by, "", latest -> {
            Map<String, Kept> files = new TreeMap<>(latest.files());
            Kept main = java.util.Objects.requireNonNull(files.get(latest.main()));
            files.put(latest.main(), keep(edits.markdown(states.bytes(main), words, Optional.empty())));
            return files;
        });
        note(workshop.id(), step, by, "");
    }

    /// On what stands there, also when somebody publishes or edits at the same moment; nothing is done twice.
    private void publish(ResourceId id, MemberId by, String note, Function<Revision, Map<String, Kept>> change) {
        try {
            for (int tries = 1; ; tries++) {
                Revision latest = publishing.adopt(id);
                Map<String, Kept> files = change.apply(latest);
                if (files.equals(latest.files())) {
                    return;
                }
                try {
                    publishing.publish(new Publication(id, latest.main(), files, by.value(), note, latest.number()));
                    return;
                } catch (ChangedMeanwhile e) {
                    if (tries == TRIES) {
                        throw e;
                    }
                }
            }
        } catch (NoSuchElementException e) {
            throw new StepRefused(Reason.GONE, e);
        } catch (UncheckedIOException e) {
            throw new StepRefused(Reason.DISK, e);
        }
    }

    private void note(ResourceId id, String step, MemberId by, String note) {
        events.publishEvent(new NotebookEvent(id, Optional.empty(), step, by.value(), clock.instant(), note));
    }

    private Kept keep(String text) {
        return kept.keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
