package org.vitaressources.notebooks;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.library.ChangedMeanwhile;
import org.vitaressources.library.KeptFiles.Kept;
import org.vitaressources.library.Publication;
import org.vitaressources.library.Publishing;
import org.vitaressources.library.ResourceId;
import org.vitaressources.library.Revision;
import org.vitaressources.library.Slug;
import org.vitaressources.notebooks.StepRefused.Reason;

/// Takes accepted entries into their notebook, each exactly once, whatever is killed in between: the file is
/// chosen and
/// kept first, then the library publishes the bundle as it stands with this entry, then the entry is said to
/// be published.
/// What stands in the library under the very bytes of an entry is that entry. Others may publish and edit at
/// the same
/// moment: the bundle is put together again on what they left.
@Component
class EntryPublications {
    private static final Logger LOG = LoggerFactory.getLogger(EntryPublications.class);
    private static final int TRIES = 20;
    private static final int LONGEST_TITLE = 55;
    private static final String EXTENSION = ".md";

    private final Entries entries;
    private final EntryPlaces places;
    private final EntryBundle bundle;
    private final Publishing publishing;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    EntryPublications(
            Entries entries,
            EntryPlaces places,
            EntryBundle bundle,
            Publishing publishing,
            TransactionTemplate transaction,
            Clock clock) {
        this.entries = entries;
        this.places = places;
        this.bundle = bundle;
        this.publishing = publishing;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Publishes an accepted entry; one that is published already is left as it is.
    ///
    /// @param by who decides it
    /// @throws StepRefused when it is not accepted, the notebook is gone, the entry was changed on disk (it is
    /// with its
    /// author again then), or it could not be written
    Entry publish(EntryId id, MemberId by) {
        oneAtATime.lock();
        try {
            Entry entry = get(id);
            if (entry.state() == EntryState.PUBLISHED) {
                return entry;
            }
            if (entry.state() != EntryState.ACCEPTED) {
                throw new StepRefused(Reason.STATE);
            }
            Revision latest = latest(entry.notebook());
            Optional<EntryPlaces.Begun> begun = places.of(id);
            String name = begun.map(EntryPlaces.Begun::name).orElseGet(() -> name(entry, latest));
            int after = begun.map(EntryPlaces.Begun::after).orElse(latest.number());
            places.begin(id, entry.notebook(), name, after, by);
            return carryOut(places.of(id).orElseThrow());
        } finally {
            oneAtATime.unlock();
        }
    }

    /// Ends what a kill interrupted; to be called at start, after the library has kept its own promises.
    void resume() {
        oneAtATime.lock();
        try {
            for (EntryPlaces.Begun begun : places.begun()) {
                try {
                    resume(begun);
                } catch (RuntimeException e) {
                    LOG.error("La publication interrompue d'une entrée de carnet n'a pas pu être menée à bien", e);
                }
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    private void resume(EntryPlaces.Begun begun) {
        Optional<Entry> entry = entries.byId(begun.entry());
        if (entry.isEmpty() || entry.get().state() != EntryState.ACCEPTED) {
            if (begun.wanted()) {
                places.failed(begun.entry());
            }
            return;
        }
        if (begun.wanted() || isMade(entry.get(), begun)) {
            carryOut(begun);
        }
    }

    private Entry carryOut(EntryPlaces.Begun chosen) {
        EntryPlaces.Begun begun = chosen;
        try {
            for (int tries = 1; ; tries++) {
                Entry entry = get(begun.entry());
                if (isMade(entry, begun)) {
                    return published(begun);
                }
                Revision latest = latest(begun.notebook());
                if (isOvertaken(entry, begun.name(), latest)) {
                    if (entry.isCorrection()) {
                        return overtaken(begun.entry());
                    }
                    places.begin(entry.id(), entry.notebook(), name(entry, latest), begun.after(), begun.by());
                    begun = places.of(entry.id()).orElseThrow();
                }
                try {
                    publishing.publish(new Publication(
                            begun.notebook(),
                            latest.main(),
                            bundle.with(latest, entry, begun.name()),
                            entry.author(),
                            "",
                            latest.number()));
                    return published(begun);
                } catch (ChangedMeanwhile e) {
                    if (tries == TRIES) {
                        throw e;
                    }
                    LOG.debug("Again", e);
                }
            }
        } catch (UncheckedIOException e) {
            places.failed(begun.entry());
            throw new StepRefused(Reason.DISK, e);
        } catch (RuntimeException e) {
            places.failed(begun.entry());
            throw e;
        }
    }

    /// The library holds this very file, since the publication was begun.
    private boolean isMade(Entry entry, EntryPlaces.Begun begun) {
        Kept text = bundle.text(entry);
        return publishing.revisions(begun.notebook()).stream()
                .filter(revision -> revision.number() > begun.after() && revision.kind() == Revision.Kind.PUBLICATION)
                .anyMatch(revision -> text.equals(revision.files().get(EntryBundle.path(revision, begun.name()))));
    }

    /// Somebody changed the file that this corrects, or put one where a new entry was to be.
    private static boolean isOvertaken(Entry entry, String name, Revision latest) {
        Kept there = latest.files().get(EntryBundle.path(latest, name));
        String sha256 = there == null ? "" : there.sha256();
        return !sha256.equals(entry.base());
    }

    private Revision latest(ResourceId notebook) {
        try {
            return publishing.adopt(notebook);
        } catch (NoSuchElementException e) {
            throw new StepRefused(Reason.GONE, e);
        }
    }

    /// `2026-03-12-premiere-sortie.md`, with a number when there is one already.
    private String name(Entry entry, Revision latest) {
        if (entry.isCorrection()) {
            return entry.name();
        }
        Set<String> taken = new HashSet<>(places.taken(entry.notebook(), entry.id()));
        String title = Slug.of(entry.draft().title());
        String cut = title.length() > LONGEST_TITLE
                ? title.substring(0, LONGEST_TITLE).replaceAll("-+$", "")
                : title;
        String stem = entry.draft().date() + (cut.isEmpty() ? "" : "-" + cut);
        String name = stem + EXTENSION;
        for (int number = 2;
                taken.contains(name) || latest.files().containsKey(EntryBundle.path(latest, name));
                number++) {
            name = stem + "-" + number + EXTENSION;
        }
        return name;
    }

    private Entry published(EntryPlaces.Begun begun) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Entry entry = get(begun.entry());
            entry.published(begun.by().value(), begun.name(), clock.instant());
            places.finished(begun.entry());
            return entries.store(entry);
        }));
    }

    private Entry overtaken(EntryId id) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Entry entry = get(id);
            entry.overtaken(clock.instant());
            places.finished(id);
            return entries.store(entry);
        }));
    }

    private Entry get(EntryId id) {
        return entries.byId(id).orElseThrow(() -> new StepRefused(Reason.STATE));
    }
}
