package org.vitaressources.kits;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vitaressources.contributions.BundleName;
import org.vitaressources.kits.KitFileRefused.Reason;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.uploads.BarePicture;
import org.vitaressources.uploads.DamagedPicture;
import org.vitaressources.uploads.FileType;
import org.vitaressources.uploads.FileTypes;
import org.vitaressources.uploads.TypeRefused;
import org.vitaressources.uploads.Upload;
import org.vitaressources.uploads.Uploads;

/// The files of steps: taken when they have arrived whole, kept by checksum, let go of. A picture is kept without what
/// its camera wrote into it. Who calls has been asked whether they may change the kit.
@Component
public class KitFiles {
    /// Bytes that the files of a kit may have together.
    public static final long MOST_BYTES = 500_000_000L;

    private static final long LARGEST_PICTURE = 60L << 20;

    private final KitEditing editing;
    private final Uploads uploads;
    private final KeptFiles kept;
    private final TransactionTemplate transaction;

    KitFiles(KitEditing editing, Uploads uploads, KeptFiles kept, TransactionTemplate transaction) {
        this.editing = editing;
        this.uploads = uploads;
        this.kept = kept;
        this.transaction = transaction;
    }

    /// Names what a file is sent to.
    public static String destination(Step step) {
        return "kit:" + step.id();
    }

    /// Announces a file that will be sent piece by piece.
    ///
    /// @throws org.vitaressources.uploads.UploadRefused when it could not be taken
    /// @throws KitFileRefused likewise, for what the kit has already
    public Upload open(OpenKit open, Step step, String name, String fingerprint, long size) {
        long others = open.kit().steps().stream()
                .filter(one -> !one.id().equals(step.id()))
                .flatMap(one -> one.file().stream())
                .mapToLong(StepFile::size)
                .sum();
        if (others + size > MOST_BYTES) {
            throw new KitFileRefused(Reason.FULL);
        }
        return uploads.open(open.member().value(), destination(step), BundleName.shown(name), fingerprint, size);
    }

    /// A file that came in one go, with the form.
    ///
    /// @throws org.vitaressources.uploads.UploadRefused when it is not taken
    /// @throws TypeRefused likewise, for what it is
    public void add(OpenKit open, Step step, String name, long size, InputStream bytes) {
        Upload upload = open(open, step, name, "", size);
        try {
            Upload received = uploads.append(upload, 0, bytes, size);
            if (!received.whole()) {
                throw new UncheckedIOException(new IOException("A part of a form was cut short"));
            }
            take(open, step, received);
        } finally {
            uploads.find(upload.id(), upload.owner(), upload.destination())
                    .filter(left -> !left.finished())
                    .ifPresent(uploads::abandon);
        }
    }

    /// Takes a file that has arrived whole, in the place of the one that the step had. Step and upload are written in
    /// one
    /// transaction: asked again, it is there once.
    ///
    /// @throws TypeRefused for what it is; nothing of it is kept
    public void take(OpenKit open, Step step, Upload upload) {
        try {
            FileType type = FileTypes.of(uploads.file(upload), upload.name());
            KeptFiles.Kept bytes = keep(uploads.file(upload), type);
            StepFile file = new StepFile(
                    BundleName.of(upload.name(), type, Set.of()),
                    BundleName.shown(upload.name()),
                    bytes.sha256(),
                    bytes.size(),
                    type.mediaType());
            transaction.executeWithoutResult(status -> {
                editing.put(open, step.id(), file.fields());
                uploads.finish(upload);
            });
        } catch (KitFileRefused | TypeRefused e) {
            uploads.abandon(upload);
            throw e;
        }
    }

    /// Takes the file out of a step.
    public void remove(OpenKit open, Step step) {
        editing.put(open, step.id(), StepFile.none());
    }

    /// Where the bytes of a file are.
    public Optional<Path> bytes(StepFile file) {
        return Optional.of(kept.at(file.sha256())).filter(Files::isReadable);
    }

    private KeptFiles.Kept keep(Path file, FileType type) {
        if (!type.isImage()) {
            return kept.keepFinal(file);
        }
        if (!BarePicture.knows(type)) {
            throw new KitFileRefused(Reason.KIND);
        }
        try {
            if (Files.size(file) > LARGEST_PICTURE) {
                throw new KitFileRefused(Reason.LARGE);
            }
            return kept.keep(new ByteArrayInputStream(BarePicture.of(Files.readAllBytes(file), type)));
        } catch (DamagedPicture e) {
            throw new KitFileRefused(Reason.DAMAGED);
        } catch (IOException e) {
            throw new UncheckedIOException("A file that was received cannot be read", e);
        }
    }
}
