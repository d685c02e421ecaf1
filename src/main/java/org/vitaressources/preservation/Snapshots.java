package org.vitaressources.preservation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.vitaressources.library.ContentFiles;
import org.vitaressources.library.DatabaseCopy;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.library.Library;
import org.vitaressources.library.Standstill;
import org.vitaressources.uploads.Uploads;

/// Catches moments of the centre while it goes on. Whoever publishes waits while the database is copied; nobody else
/// notices. Until a moment is let go, nothing that it needs is deleted.
@Component
public class Snapshots {
    private static final String FOLDER = "instantanes";

    private final Standstill standstill;
    private final Library library;
    private final ContentFiles content;
    private final DatabaseCopy database;
    private final KeptFiles kept;
    private final ObjectProvider<Uploads> uploads;
    private final Path folder;
    private final Clock clock;

    Snapshots(
            Standstill standstill,
            Library library,
            ContentFiles content,
            DatabaseCopy database,
            KeptFiles kept,
            ObjectProvider<Uploads> uploads,
            @Value("${vita.data}") Path data,
            Clock clock) {
        this.standstill = standstill;
        this.library = library;
        this.content = content;
        this.database = database;
        this.kept = kept;
        this.uploads = uploads;
        this.folder = data.toAbsolutePath().normalize().resolve(FOLDER);
        this.clock = clock;
    }

    /// A moment that was caught; what it needs stays until it is closed.
    public interface Held extends AutoCloseable {
        /// The moment.
        Snapshot snapshot();

        @Override
        void close();
    }

    /// Whether the database is one that this program can copy.
    public boolean arePossible() {
        return database.isPossible();
    }

    /// Catches one.
    ///
    /// @param afterLooking look at the files of the collection first, so that the catalogue knows them as they are
    /// @throws CannotHere when the database is not one that this program can copy
    public Held take(boolean afterLooking) {
        if (!database.isPossible()) {
            throw new CannotHere(
                    "la base de données n’est pas le fichier H2 de VITA : sauvegardez-la par ses propres outils, et les"
                            + " dossiers du fonds et des données par une copie.");
        }
        KeptFiles.Hold bytes = kept.hold();
        Uploads arriving = uploads.getIfAvailable();
        Runnable parts = arriving == null ? () -> {} : arriving.hold();
        Snapshot snapshot = new Snapshot(folder.resolve(UUID.randomUUID().toString()));
        Holding held = new Holding(snapshot, bytes, parts);
        try {
            SafeFolders.ownersAlone(folder);
            Files.createDirectories(snapshot.folder());
            standstill.during(() -> {
                if (afterLooking) {
                    library.reconcile();
                }
                write(snapshot);
                return snapshot;
            });
            return held;
        } catch (IOException e) {
            held.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            held.close();
            throw e;
        }
    }

    private void write(Snapshot snapshot) {
        try {
            snapshot.write(clock.instant(), content.all());
            database.to(snapshot.database());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Takes away what a kill left of earlier ones; to be called while none is held.
    void tidy() {
        try {
            SafeFolders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Holding(Snapshot snapshot, KeptFiles.Hold bytes, Runnable parts) implements Held {
        @Override
        public void close() {
            bytes.close();
            parts.run();
            try {
                SafeFolders.delete(Objects.requireNonNull(snapshot.folder()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
