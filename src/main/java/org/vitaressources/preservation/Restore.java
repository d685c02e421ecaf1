package org.vitaressources.preservation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.vitaressources.archive.ArchiveFault;
import org.vitaressources.library.DatabaseCopy;
import org.vitaressources.library.FolderFilling;

/// Puts a backup back into empty folders, or into those of a centre once what is there was set aside. All of the backup
/// is verified before the first byte is written; after a kill the same backup is put in place again, and what is right
/// already is left alone. Nothing is ever deleted.
public final class Restore {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Places places;
    private final Clock clock;
    private final String user;
    private final String password;

    /// @param user of the database, as configured
    public Restore(Places places, Clock clock, String user, String password) {
        this.places = places;
        this.clock = clock;
        this.user = user;
        this.password = password;
    }

    /// Verifies a backup and writes nothing.
    ///
    /// @param backup a ZIP, a folder of backups (the latest is taken) or that of one
    public Outcome check(Path backup, Steps steps) throws IOException {
        try (ArchiveSource source = open(backup)) {
            source.verify(steps);
            lookAtPlaces(source);
            return new Outcome(
                    source.header().made(),
                    source.header().files(),
                    source.header().bytes(),
                    0,
                    List.of());
        }
    }

    /// Puts a backup in place.
    ///
    /// @param replace set aside what is there
    /// @throws ArchiveFault when the backup is not whole, in words
    /// @throws CannotHere when it cannot go there, in words; nothing was written in either case
    public Outcome run(Path backup, boolean replace, Steps steps) throws IOException {
        refuseIfOpen();
        try (ArchiveSource source = open(backup)) {
            source.verify(steps);
            lookAtPlaces(source);
            Unfinished mark = Unfinished.restoring(places.data());
            List<String> aside = new ArrayList<>();
            if (replace) {
                // Also what an interrupted restoring of another backup left.
                if (Files.notExists(mark.mark()) || !isOf(mark, source)) {
                    aside.addAll(setAside());
                }
            }
            if (!mark.isOf(source)) {
                refuseUnlessEmpty();
                mark.begin(source);
            }
            long moved = put(source, steps);
            lookAtDatabase();
            mark.end();
            return new Outcome(
                    source.header().made(),
                    source.header().files(),
                    source.header().bytes(),
                    moved,
                    aside);
        }
    }

    private static boolean isOf(Unfinished mark, ArchiveSource source) throws IOException {
        try {
            return mark.isOf(source);
        } catch (CannotHere e) {
            return false;
        }
    }

    private ArchiveSource open(Path backup) throws IOException {
        if (PoolSource.isOne(backup)) {
            return new PoolSource(backup);
        }
        Path there = places.data().toAbsolutePath();
        while (!Files.exists(there)) {
            there = Objects.requireNonNull(there.getParent());
        }
        return new ZipSource(
                backup, ArchiveHeader.Kind.BACKUP, Files.getFileStore(there).getUsableSpace());
    }

    private static void lookAtPlaces(ArchiveSource source) throws IOException {
        boolean[] database = new boolean[1];
        source.each(file -> database[0] |= place(file).root() == Root.DATABASE);
        if (!database[0]) {
            throw new ArchiveFault("la sauvegarde ne contient pas de base de données.");
        }
    }

    /// Where a file of a backup goes.
    private enum Root {
        CONTENT,
        DATABASE,
        KEPT,
        UPLOADS
    }

    private record Place(Root root, String path) {}

    private static Place place(ArchivedFile file) {
        String path = file.path();
        if (path.startsWith(Places.CONTENT)) {
            return new Place(Root.CONTENT, path.substring(Places.CONTENT.length()));
        }
        if (path.equals(Places.DATABASE)) {
            return new Place(Root.DATABASE, "");
        }
        if (path.matches(Places.KEPT + "[0-9a-f]{2}/[0-9a-f]{64}")) {
            return new Place(Root.KEPT, path.substring(Places.KEPT.length()));
        }
        if (path.matches(Places.UPLOADS + "[A-Za-z0-9_-]{1,60}\\.part")) {
            return new Place(Root.UPLOADS, path.substring(Places.UPLOADS.length()));
        }
        throw new ArchiveFault("la sauvegarde contient un fichier qui n’a pas de place ici : « " + path + " ».");
    }

    /// The database comes last: as long as it is not there, nothing looks like a centre.
    private long put(ArchiveSource source, Steps steps) throws IOException {
        long[] counts = new long[2];
        ArchivedFile[] database = new ArchivedFile[1];
        Path beside = Objects.requireNonNull(places.database().toAbsolutePath().getParent());
        try (FolderFilling content = filling(places.content());
                FolderFilling kept = filling(places.kept());
                FolderFilling uploads = filling(places.uploads())) {
            source.each(file -> {
                Place place = place(file);
                boolean moved = switch (place.root()) {
                    case CONTENT -> content.put(place.path(), file.sha256(), file.modified(), () -> source.open(file));
                    case KEPT -> kept.put(place.path(), file.sha256(), file.modified(), () -> source.open(file));
                    case UPLOADS -> uploads.put(place.path(), file.sha256(), file.modified(), () -> source.open(file));
                    case DATABASE -> {
                        database[0] = file;
                        yield false;
                    }
                };
                counts[0] += moved ? 1 : 0;
                steps.at(Steps.Phase.PLACING, ++counts[1], source.header().files());
            });
        }
        ArchivedFile base = Objects.requireNonNull(database[0], "looked at before");
        try (FolderFilling data = filling(beside)) {
            data.put(
                    places.database().getFileName().toString(),
                    base.sha256(),
                    base.modified(),
                    () -> source.open(base));
        }
        return counts[0] + 1;
    }

    private static FolderFilling filling(Path folder) throws IOException {
        return new FolderFilling(folder);
    }

    private void lookAtDatabase() throws IOException {
        try {
            DatabaseCopy.open(places.database(), user, password).close();
        } catch (SQLException e) {
            throw new ArchiveFault("la base de données de cette sauvegarde ne s’ouvre pas : essayez-en une autre.", e);
        }
    }

    private void refuseIfOpen() throws IOException {
        RunningSite.refuseAt(places.data());
        if (isLocked(places.database())) {
            throw new CannotHere("un VITA est ouvert sur ces dossiers : arrêtez-le d’abord.");
        }
    }

    /// H2 holds a lock on its file as long as it is open.
    private static boolean isLocked(Path database) throws IOException {
        if (Files.notExists(database)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(database, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    private void refuseUnlessEmpty() throws IOException {
        for (Path folder : List.of(places.content(), places.data(), places.uploads())) {
            if (!SafeFolders.isEmpty(folder)) {
                throw new CannotHere("le dossier " + folder + " n’est pas vide : donnez des dossiers vides, ou ajoutez"
                        + " --replace pour mettre de côté ce qui s’y trouve.");
            }
        }
        if (Files.exists(places.database())) {
            throw new CannotHere("une base de données est déjà là : " + places.database() + " ; ajoutez --replace pour"
                    + " la mettre de côté.");
        }
    }

    /// Moves what is there beside, under a name that says so.
    private List<String> setAside() throws IOException {
        Instant now = clock.instant();
        List<String> moved = new ArrayList<>();
        for (Path folder : List.of(places.content(), places.data(), places.uploads())) {
            if (!SafeFolders.isEmpty(folder)) {
                moved.add(setAside(folder, now));
            }
        }
        if (Files.exists(places.database())) {
            moved.add(setAside(places.database(), now));
        }
        return moved;
    }

    private static String setAside(Path there, Instant now) throws IOException {
        Path real = there.toRealPath();
        boolean folder = Files.isDirectory(real);
        Path aside = real.resolveSibling(real.getFileName() + ".avant-restauration-" + STAMP.format(now));
        try {
            Files.move(real, aside);
            if (folder) {
                Files.createDirectory(real);
            }
        } catch (IOException e) {
            throw new CannotHere(
                    real + " ne peut pas être renommé (disque à part, ou droits) : mettez de côté ce qui s’y trouve, et"
                            + " recommencez.",
                    e);
        }
        return "Mis de côté : " + aside;
    }
}
