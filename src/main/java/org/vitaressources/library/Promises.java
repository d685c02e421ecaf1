package org.vitaressources.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// States that are written down before the disk says them. A kill in between leaves a promise, and the next start keeps
/// it: doing it again changes nothing that is already so.
@Component
class Promises {
    private static final Logger LOG = LoggerFactory.getLogger(Promises.class);

    private final Catalogue catalogue;
    private final Revisions revisions;
    private final Tombstones tombstones;
    private final ResourceFiles files;
    private final Clock clock;

    Promises(Catalogue catalogue, Revisions revisions, Tombstones tombstones, ResourceFiles files, Clock clock) {
        this.catalogue = catalogue;
        this.revisions = revisions;
        this.tombstones = tombstones;
        this.files = files;
        this.clock = clock;
    }

    /// Writes states down and makes the disk say them; one that cannot be is taken back, and leaves the others.
    ///
    /// @return why not, for each in their order; empty for what is on disk
    List<Optional<RuntimeException>> keep(List<Revision> promised) {
        revisions.add(promised, true);
        List<Revision> kept = new ArrayList<>();
        List<Optional<RuntimeException>> failures = new ArrayList<>();
        for (Revision one : promised) {
            Optional<RuntimeException> failure = keep(one);
            failures.add(failure);
            if (failure.isEmpty()) {
                kept.add(one);
            }
        }
        revisions.done(kept);
        return failures;
    }

    private Optional<RuntimeException> keep(Revision promised) {
        try {
            carryOn(promised);
            return Optional.empty();
        } catch (IOException e) {
            takeBack(promised);
            return Optional.of(new UncheckedIOException("The files could not be written", e));
        } catch (RuntimeException e) {
            takeBack(promised);
            return Optional.of(e);
        }
    }

    /// Keeps what a kill left behind; to be called before the first look at the disk.
    ///
    /// @param tidying half-written bytes may lie about, since nobody writes yet
    void recover(boolean tidying) {
        if (tidying) {
            files.tidyKept();
        }
        for (Revision promised : revisions.pending()) {
            LOG.warn("Une publication interrompue est menée à bien : {}", promised.main());
            try {
                files.tidy(promised);
                keepForeign(promised);
                carryOn(promised);
                revisions.done(List.of(promised));
            } catch (IOException | RuntimeException e) {
                // The promise stays for the next start; the other resources do not wait for it.
                LOG.error("Une publication interrompue n'a pas pu être menée à bien : {}", promised.main(), e);
            }
        }
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
                    List.of(new Revision(
                            promised.resource(),
                            promised.number() + 1,
                            Revision.Kind.DISK,
                            promised.main(),
                            clock.instant(),
                            "",
                            "",
                            now)),
                    false);
        }
    }
}
