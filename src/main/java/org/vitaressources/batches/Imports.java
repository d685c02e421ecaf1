package org.vitaressources.batches;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vitaressources.batches.BatchFiles.BatchFile;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.uploads.ArchiveDirectory;
import org.vitaressources.uploads.FileTypes;
import org.vitaressources.uploads.TypeRefused;
import org.vitaressources.uploads.Upload;
import org.vitaressources.uploads.Uploads;

/// Batches of new resources: what is sent for them. Nothing of the collection changes here.
@Component
public class Imports {
    private final Batches batches;
    private final BatchFiles files;
    private final KeptFiles kept;
    private final Intake intake;
    private final Uploads uploads;
    private final Clock clock;

    Imports(Batches batches, BatchFiles files, KeptFiles kept, Intake intake, Uploads uploads, Clock clock) {
        this.batches = batches;
        this.files = files;
        this.kept = kept;
        this.intake = intake;
        this.uploads = uploads;
        this.clock = clock;
    }

    /// Something that was sent for an import.
    public record SentFile(String name, long size) {}

    /// A new one, of which nothing was sent yet.
    public Batch open(String by) {
        return batches.open(BatchKind.IMPORT, BatchState.COLLECTING, by, "", List.of(), clock.instant());
    }

    /// What was sent so far.
    public List<SentFile> sent(Batch batch) {
        return files.sent(batch.id()).stream()
                .map(sent -> new SentFile(sent.name(), sent.kept().size()))
                .toList();
    }

    /// Takes what has arrived whole: an archive, a table, or a file by itself. Once it was taken it is there once,
    /// whatever is killed in between.
    ///
    /// @throws TypeRefused when it is of no kind that the centre takes; nothing of it is kept
    /// @throws BatchRefused when the batch takes nothing any more
    @Transactional
    public void take(Batch batch, Upload upload) {
        Path file = uploads.file(upload);
        boolean archive;
        try {
            archive = isArchive(file, upload.name());
        } catch (RuntimeException e) {
            uploads.abandon(upload);
            throw e;
        }
        KeptFiles.Kept bytes = kept.keepFinal(file);
        take(batch, upload.name(), bytes, archive);
        uploads.finish(upload);
    }

    /// An archive of this machine, which stays where it is.
    @Transactional
    public Batch archive(String by, Path file) {
        Batch batch = open(by);
        take(batch, String.valueOf(file.getFileName()), kept.keep(file), true);
        return batches.byId(batch.id()).orElseThrow();
    }

    /// A folder of this machine, which stays as it is.
    ///
    /// @throws UncheckedIOException when it cannot be read
    public Batch folder(String by, Path folder) {
        List<BatchFile> found;
        try {
            found = intake.folder(folder, () -> true);
        } catch (Intake.TooMuch e) {
            throw new UncheckedIOException(new IOException("More files than a batch may hold", e));
        }
        Batch batch = open(by);
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        files.folder(batch.id(), name, found);
        batch.sent(name, clock.instant());
        return batches.store(batch);
    }

    private void take(Batch batch, String name, KeptFiles.Kept bytes, boolean archive) {
        String shown = ArchiveName.shown(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
        files.sent(batch.id(), shown, bytes, archive);
        batch.sent(shown, clock.instant());
        batches.store(batch);
    }

    /// Documents that are ZIP files inside are told apart by their members; what says that it is an archive and is one
    /// is
    /// taken apart, whatever stands in it.
    private static boolean isArchive(Path file, String name) {
        try {
            FileTypes.of(file, name);
            return false;
        } catch (TypeRefused e) {
            boolean named = name.toLowerCase(Locale.ROOT).endsWith(".zip");
            if (e.reason() == TypeRefused.Reason.ARCHIVE || (named && beginsAsArchive(file))) {
                return true;
            }
            if (Intake.isDescription(name)) {
                return false;
            }
            throw e;
        }
    }

    private static boolean beginsAsArchive(Path file) {
        try {
            return ArchiveDirectory.isArchive(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
