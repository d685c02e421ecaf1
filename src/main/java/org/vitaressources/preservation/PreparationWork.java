package org.vitaressources.preservation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Makes what administrators ask for in the background, one at a time, by the code of the commands. A file that comes
/// of
/// it waits for a while to be downloaded.
@Component
public class PreparationWork {
    private static final Logger LOG = LoggerFactory.getLogger(PreparationWork.class);
    private static final long LONGEST_WAIT_S = 10;

    private final Preparations preparations;
    private final PreparedFiles files;
    private final PreservationLog log;
    private final BackupLog backups;
    private final Rooms rooms;
    private final Snapshots snapshots;
    private final CentrePlaces places;
    private final SiteExport export;
    private final SiteCheck check;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("preparation").factory());
    private volatile @Nullable Current current;
    private volatile boolean closing;

    PreparationWork(
            Preparations preparations,
            PreparedFiles files,
            PreservationLog log,
            BackupLog backups,
            Rooms rooms,
            Snapshots snapshots,
            CentrePlaces places,
            SiteExport export,
            SiteCheck check,
            Clock clock) {
        this.preparations = preparations;
        this.files = files;
        this.log = log;
        this.backups = backups;
        this.rooms = rooms;
        this.snapshots = snapshots;
        this.places = places;
        this.export = export;
        this.check = check;
        this.clock = clock;
    }

    /// How far it is.
    ///
    /// @param done files
    /// @param total 0 while nobody knows
    public record At(Preparation asked, long done, long total) {}

    private static final class Current {
        private volatile At at;
        private volatile boolean stopped;

        Current(Preparation asked) {
            at = new At(asked, 0, 0);
        }

        Preparation asked() {
            return at.asked();
        }
    }

    private static final class Stopped extends RuntimeException {
        Stopped() {
            super("Stopped", null, false, false);
        }
    }

    /// What is under way.
    public Optional<At> now() {
        return Optional.ofNullable(current).map(one -> one.at);
    }

    /// Begins something.
    ///
    /// @param by account of who asks, empty for the centre itself
    /// @throws PreparationRefused when something else is under way, or there is no room for it
    public synchronized Preparation begin(PreparationKind kind, String by) {
        if (current != null || closing) {
            throw PreparationRefused.busy();
        }
        if (kind.isArchive()) {
            Room room = rooms.of(kind);
            if (!room.isEnough()) {
                throw PreparationRefused.full(room);
            }
        }
        Preparation asked = preparations.begin(kind, by);
        log.write(kind.step(), by, asked.id());
        Current begun = new Current(asked);
        current = begun;
        worker.execute(() -> work(begun));
        return asked;
    }

    /// Stops it; what was made of it so far goes away.
    public void stop(String id, String by) {
        Current running = current;
        if (running != null && running.asked().id().equals(id)) {
            running.stopped = true;
            log.write(PreservationStep.STOP, by, id);
        }
    }

    /// Somebody downloads an archive. A backup counts as one once it has left this machine.
    public void fetched(Preparation archive, String by) {
        log.write(PreservationStep.DOWNLOAD, by, archive.id());
        if (preparations.fetched(archive.id()) && archive.kind() == PreparationKind.BACKUP) {
            backups.note(BackupLog.Entry.made(
                    archive.moment().orElse(archive.asked()),
                    archive.files(),
                    archive.bytes(),
                    BackupLog.Origin.PAGE,
                    "",
                    archive.remarks().size()));
        }
    }

    /// Deletes an archive before its time.
    public void delete(Preparation archive, String by) {
        if (archive.isToFetch()) {
            log.write(PreservationStep.DELETION, by, archive.id());
            files.letGo(archive);
        }
    }

    /// @return done once all that was asked for is
    Future<?> finish() {
        return worker.submit(() -> {});
    }

    private void work(Current now) {
        Preparation asked = now.asked();
        try {
            if (asked.kind() == PreparationKind.CHECK) {
                preparations.ready(asked.id(), clock.instant(), 0, 0, check.sentences());
                return;
            }
            Path file = files.of(asked);
            Outcome made = make(asked.kind(), file, (phase, done, total) -> step(now, done, total));
            preparations.ready(asked.id(), made.moment(), made.files(), Files.size(file), made.remarks());
        } catch (Stopped e) {
            // At the end of the program it is left as it is: the next start says that it was interrupted.
            if (!closing) {
                preparations.end(asked.id(), PreparationState.STOPPED, "");
            }
        } catch (CannotHere e) {
            preparations.end(asked.id(), PreparationState.FAILED, String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            LOG.error("La préparation {} ({}) a échoué", asked.id(), asked.kind(), e);
            if (!closing) {
                preparations.end(asked.id(), PreparationState.FAILED, "");
            }
        } finally {
            current = null;
        }
    }

    private Outcome make(PreparationKind kind, Path file, Steps steps) throws IOException {
        if (kind == PreparationKind.BACKUP) {
            try (Snapshots.Held held = snapshots.take(true)) {
                return places.backup().toFile(held.snapshot(), file, steps);
            }
        }
        return export.write(file, kind == PreparationKind.EXPORT_WITH_ACCOUNTS, steps);
    }

    private void step(Current now, long done, long total) {
        if (now.stopped || closing) {
            throw new Stopped();
        }
        now.at = new At(now.asked(), done, total);
    }

    /// What a stop of the program left is said, and put away.
    @EventListener(ApplicationReadyEvent.class)
    void open() {
        preparations.interrupted();
        files.tidy(preparations.waiting());
    }

    /// Archives do not wait for ever.
    @Scheduled(initialDelayString = "10m", fixedDelayString = "10m")
    void forget() {
        Instant now = clock.instant();
        preparations.waiting().stream()
                .filter(archive -> files.until(archive).isBefore(now))
                .forEach(files::letGo);
    }

    /// Once a day the centre looks at itself.
    @Scheduled(initialDelayString = "45m", fixedDelayString = "24h")
    void look() {
        try {
            begin(PreparationKind.CHECK, "");
        } catch (PreparationRefused e) {
            LOG.info("Le contrôle de la base attend demain : une préparation est en cours");
        }
    }

    @EventListener(ContextClosedEvent.class)
    void close() throws InterruptedException {
        closing = true;
        worker.shutdown();
        if (!worker.awaitTermination(LONGEST_WAIT_S, TimeUnit.SECONDS)) {
            LOG.warn("Une préparation n'a pas pu s'arrêter à temps ; elle est abandonnée");
        }
    }
}
