package org.vitaressources.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Publishing in three steps: the wanted state is written down as a promise (its bytes are kept already), the disk is
/// made to say it, the promise is marked as kept. A kill in between leaves a promise, and the next start keeps it:
/// doing it again changes nothing that is already so.
@Component
class RevisedPublishing implements Publishing {
    private static final Logger LOG = LoggerFactory.getLogger(RevisedPublishing.class);

    private final Catalogue catalogue;
    private final Reconciliation reconciliation;
    private final Revisions revisions;
    private final Tombstones tombstones;
    private final ResourceFiles files;
    private final Clock clock;
    private volatile boolean recovered;

    RevisedPublishing(
            Catalogue catalogue,
            Reconciliation reconciliation,
            Revisions revisions,
            Tombstones tombstones,
            ResourceFiles files,
            Clock clock) {
        this.catalogue = catalogue;
        this.reconciliation = reconciliation;
        this.revisions = revisions;
        this.tombstones = tombstones;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public Revision publish(Publication publication) {
        return reconciliation.alone(() -> {
            publication.files().keySet().forEach(files::place);
            int number = next(publication.resource(), publication.basedOn());
            if (number == 1 && files.isTaken(publication.main())) {
                throw new PlaceTaken(publication.main());
            }
            return carryOut(new Revision(
                    publication.resource(),
                    number,
                    Revision.Kind.PUBLICATION,
                    publication.main(),
                    clock.instant(),
                    publication.by(),
                    publication.note(),
                    publication.files()));
        });
    }

    @Override
    public String freePlace(String folder, String title) {
        String slug = Slug.of(title).isEmpty() ? "ressource" : Slug.of(title);
        return Stream.iterate(1, number -> number + 1)
                .map(number ->
                        Slug.of(folder) + "/" + slug + (number == 1 ? "" : "-" + number) + "/" + FileRules.BUNDLE_MAIN)
                .filter(path -> !files.isTaken(path))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Revision withdraw(ResourceId resource, String by, String reason, int basedOn) {
        return reconciliation.alone(() -> {
            int number = next(resource, basedOn);
            Revision last = revisions.latest(resource).orElseThrow(() -> unknown(resource));
            return carryOut(new Revision(
                    resource, number, Revision.Kind.WITHDRAWAL, last.main(), clock.instant(), by, reason, Map.of()));
        });
    }

    @Override
    public List<Revision> revisions(ResourceId resource) {
        return revisions.of(resource);
    }

    @Override
    public Revision adopt(ResourceId resource) {
        return reconciliation.alone(() -> {
            recoverOnce();
            capture(resource);
            return revisions.latest(resource).orElseThrow(() -> unknown(resource));
        });
    }

    @Override
    public Optional<Tombstone> tombstone(String slug) {
        return tombstones.at(slug);
    }

    /// Somebody may publish before the first look at the disk.
    private void recoverOnce() {
        if (!recovered) {
            recover();
        }
    }

    /// Keeps the promises that a kill left behind; to be called before the first look at the disk.
    void recover() {
        reconciliation.alone(() -> {
            if (!recovered) {
                files.tidyKept();
            }
            for (Revision promised : revisions.pending()) {
                LOG.warn("Une publication interrompue est menée à bien : {}", promised.main());
                try {
                    files.tidy(promised);
                    keepForeign(promised);
                    carryOn(promised);
                } catch (IOException | RuntimeException e) {
                    // The promise stays for the next start; the other resources do not wait for it.
                    LOG.error("Une publication interrompue n'a pas pu être menée à bien : {}", promised.main(), e);
                }
            }
            recovered = true;
            return null;
        });
    }

    /// What somebody edits in the folder becomes a state of its own.
    @EventListener
    void on(LibraryChanged change) {
        Set<String> ids = new HashSet<>();
        change.changed().forEach(id -> ids.add(id.value()));
        revisions.kept(ids).forEach(id -> capture(new ResourceId(id)));
    }

    /// The number to give, when nothing changed since the author looked.
    private int next(ResourceId resource, int basedOn) {
        recoverOnce();
        catalogue
                .byId(resource.value())
                .ifPresent(entry -> reconciliation.run(ResourceFiles.area(entry.path()), path -> false));
        capture(resource);
        Optional<Revision> latest = revisions.latest(resource);
        int known = latest.map(Revision::number).orElse(0);
        if (known != basedOn) {
            throw latest.map(ChangedMeanwhile::new).orElseThrow(() -> unknown(resource));
        }
        return known + 1;
    }

    /// Keeps what the files of a resource say now, when that is not its latest state.
    private void capture(ResourceId resource) {
        Optional<CatalogueEntry> entry = catalogue.byId(resource.value());
        if (entry.isEmpty() || entry.get().gone()) {
            return;
        }
        Map<String, KeptFiles.Kept> now =
                files.keep(catalogue.filesOf(List.of(resource.value())).keySet());
        Optional<Revision> latest = revisions.latest(resource);
        if (!now.containsKey(entry.get().path())
                || latest.filter(last -> last.sameFiles(now)).isPresent()) {
            return;
        }
        revisions.add(
                new Revision(
                        resource,
                        latest.map(Revision::number).orElse(0) + 1,
                        Revision.Kind.DISK,
                        entry.get().path(),
                        clock.instant(),
                        "",
                        "",
                        now),
                false);
    }

    /// What somebody wrote into the files between a kill and the start that follows it is not lost either: it becomes a
    /// state after the one that was promised.
    private void keepForeign(Revision promised) {
        Revision before = revisions.latest(promised.resource()).orElse(promised);
        Set<String> paths = new TreeSet<>(promised.files().keySet());
        paths.addAll(before.files().keySet());
        Map<String, KeptFiles.Kept> now = files.keep(paths);
        boolean foreign = now.entrySet().stream()
                .anyMatch(file -> !file.getValue().equals(before.files().get(file.getKey()))
                        && !file.getValue().equals(promised.files().get(file.getKey())));
        if (foreign) {
            revisions.add(
                    new Revision(
                            promised.resource(),
                            promised.number() + 1,
                            Revision.Kind.DISK,
                            promised.main(),
                            clock.instant(),
                            "",
                            "",
                            now),
                    false);
        }
    }

    private Revision carryOut(Revision promised) {
        revisions.add(promised, true);
        try {
            carryOn(promised);
        } catch (IOException e) {
            takeBack(promised);
            throw new UncheckedIOException("The files could not be written", e);
        } catch (RuntimeException e) {
            takeBack(promised);
            throw e;
        }
        reconciliation.run(ResourceFiles.area(promised.main()), path -> false);
        return promised;
    }

    /// Whoever asked is told that it failed, so the next start must not do it. When even this fails, the promise stays.
    private void takeBack(Revision promised) {
        try {
            Revision before = revisions
                    .latest(promised.resource())
                    .orElseGet(() -> new Revision(
                            promised.resource(), 0, promised.kind(), promised.main(), promised.at(), "", "", Map.of()));
            files.put(before, promised.files().keySet());
            revisions.drop(promised);
        } catch (IOException | RuntimeException e) {
            LOG.error("Une publication interrompue n'a pas pu être défaite ; le prochain démarrage la reprendra", e);
        }
    }

    private void carryOn(Revision promised) throws IOException {
        Optional<Revision> before = revisions.latest(promised.resource());
        files.put(promised, before.map(last -> last.files().keySet()).orElse(Set.of()));
        if (promised.kind() == Revision.Kind.WITHDRAWAL) {
            catalogue.byId(promised.resource().value()).ifPresent(entry -> tombstones.put(promised, entry));
        } else {
            tombstones.remove(promised.resource());
        }
        revisions.done(promised);
    }

    private static NoSuchElementException unknown(ResourceId resource) {
        return new NoSuchElementException("No such resource: " + resource);
    }
}
