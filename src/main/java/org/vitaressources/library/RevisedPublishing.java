package org.vitaressources.library;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Publishing in three steps: the wanted state is written down as a promise (its bytes are kept already), the disk is
/// made to say it, the promise is marked as kept ([Promises]).
@Component
class RevisedPublishing implements Publishing {
    private final Catalogue catalogue;
    private final Reconciliation reconciliation;
    private final Revisions revisions;
    private final Tombstones tombstones;
    private final ResourceFiles files;
    private final Promises promises;
    private final Clock clock;
    private volatile boolean recovered;

    RevisedPublishing(
            Catalogue catalogue,
            Reconciliation reconciliation,
            Revisions revisions,
            Tombstones tombstones,
            ResourceFiles files,
            Promises promises,
            Clock clock) {
        this.catalogue = catalogue;
        this.reconciliation = reconciliation;
        this.revisions = revisions;
        this.tombstones = tombstones;
        this.files = files;
        this.promises = promises;
        this.clock = clock;
    }

    @Override
    public Revision publish(Publication publication) {
        return one(publication);
    }

    @Override
    public Revision withdraw(ResourceId resource, String by, String reason, int basedOn) {
        return one(new Withdrawal(resource, by, reason, basedOn));
    }

    private Revision one(Change change) {
        Attempt attempt = carryOut(List.of(change)).getFirst();
        attempt.failure().ifPresent(failure -> {
            throw failure;
        });
        return attempt.revision().orElseThrow();
    }

    @Override
    public List<Attempt> carryOut(List<? extends Change> changes) {
        return reconciliation.alone(() -> {
            List<Attempt> attempts = new ArrayList<>();
            Map<ResourceId, Revision> promised = new LinkedHashMap<>();
            for (Change change : changes) {
                try {
                    Revision wanted = wanted(change, promised);
                    promised.put(change.resource(), wanted);
                    attempts.add(new Attempt(Optional.of(wanted), Optional.empty()));
                } catch (RuntimeException e) {
                    attempts.add(new Attempt(Optional.empty(), Optional.of(e)));
                }
            }
            return promised.isEmpty() ? attempts : kept(List.copyOf(promised.values()), attempts);
        });
    }

    private List<Attempt> kept(List<Revision> promised, List<Attempt> attempts) {
        List<Optional<RuntimeException>> failures = promises.keep(promised);
        List<Area> areas = new ArrayList<>();
        List<Attempt> outcome = new ArrayList<>();
        for (Attempt attempt : attempts) {
            int at = attempt.revision().map(promised::indexOf).orElse(-1);
            if (at >= 0 && failures.get(at).isPresent()) {
                outcome.add(new Attempt(Optional.empty(), failures.get(at)));
            } else {
                outcome.add(attempt);
                attempt.revision().ifPresent(made -> areas.addAll(ResourceFiles.area(made.main())));
            }
        }
        reconciliation.run(areas, path -> false);
        return outcome;
    }

    /// The state that a change asks for, when nothing changed since its author looked.
    private Revision wanted(Change change, Map<ResourceId, Revision> promised) {
        if (promised.containsKey(change.resource())) {
            throw new IllegalArgumentException("Two changes of one resource at once: " + change.resource());
        }
        return switch (change) {
            case Publication publication -> {
                publication.files().keySet().forEach(files::place);
                int number = next(publication.resource(), publication.basedOn());
                boolean given = promised.values().stream()
                        .anyMatch(other -> other.main().equals(publication.main()));
                if (given || (number == 1 && files.isTaken(publication.main()))) {
                    throw new PlaceTaken(publication.main());
                }
                yield revision(change, number, Revision.Kind.PUBLICATION, publication.main(), publication.note());
            }
            case Withdrawal withdrawal -> {
                int number = next(withdrawal.resource(), withdrawal.basedOn());
                Revision last =
                        revisions.latest(withdrawal.resource()).orElseThrow(() -> unknown(withdrawal.resource()));
                yield revision(change, number, Revision.Kind.WITHDRAWAL, last.main(), withdrawal.reason());
            }
        };
    }

    private Revision revision(Change change, int number, Revision.Kind kind, String main, String note) {
        return new Revision(
                change.resource(),
                number,
                kind,
                main,
                clock.instant(),
                change.by(),
                note,
                change instanceof Publication publication ? publication.files() : Map.of());
    }

    @Override
    public String freePlace(String folder, String title, Set<String> given) {
        String slug = Slug.of(title).isEmpty() ? "ressource" : Slug.of(title);
        return Stream.iterate(1, number -> number + 1)
                .map(number ->
                        Slug.of(folder) + "/" + slug + (number == 1 ? "" : "-" + number) + "/" + FileRules.BUNDLE_MAIN)
                .filter(path -> !given.contains(path) && !files.isTaken(path))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void silence(ResourceId withdrawn) {
        tombstones.silence(withdrawn);
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

    @Override
    public Optional<Tombstone> tombstone(ResourceId resource) {
        return tombstones.of(resource);
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
            promises.recover(!recovered);
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
                List.of(new Revision(
                        resource,
                        latest.map(Revision::number).orElse(0) + 1,
                        Revision.Kind.DISK,
                        entry.get().path(),
                        clock.instant(),
                        "",
                        "",
                        now)),
                false);
    }

    private static NoSuchElementException unknown(ResourceId resource) {
        return new NoSuchElementException("No such resource: " + resource);
    }
}
