package org.vitaressources.notebooks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.library.Slug;
import org.vitaressources.notebooks.FileRefused.Reason;
import org.vitaressources.uploads.BarePicture;
import org.vitaressources.uploads.DamagedPicture;
import org.vitaressources.uploads.FileType;
import org.vitaressources.uploads.FileTypes;
import org.vitaressources.uploads.Upload;
import org.vitaressources.uploads.Uploads;

/// The files of an entry on its way: taken when they have arrived, named, let go of. A picture is kept without
/// what its
/// camera wrote into it ([BarePicture]).
@Component
public class EntryFiles {
    /// Files that an entry may have.
    public static final int MOST = 30;

    private static final long LARGEST_PICTURE = 60L << 20;
    private static final int LONGEST_STEM = 40;
    private static final int SUM_DIGITS = 6;
    private static final int LONGEST_SHOWN = 200;
    private static final String NAMELESS = "document";

    private final EntryDrafting drafting;
    private final Uploads uploads;
    private final KeptFiles kept;

    EntryFiles(EntryDrafting drafting, Uploads uploads, KeptFiles kept) {
        this.drafting = drafting;
        this.uploads = uploads;
        this.kept = kept;
    }

    /// Names what a file is sent to.
    public static String destination(Entry entry) {
        return "carnet:" + entry.id();
    }

    /// Announces a file that will be sent piece by piece.
    ///
    /// @throws org.vitaressources.uploads.UploadRefused when it could not be taken
    public Upload open(Entry entry, String name, String fingerprint, long size) {
        if (entry.draft().files().size() >= MOST) {
            throw new FileRefused(Reason.FULL);
        }
        return uploads.open(entry.author(), destination(entry), shown(name), fingerprint, size);
    }

    /// A file that came in one go, with the form.
    ///
    /// @throws org.vitaressources.uploads.UploadRefused when it is not taken
    /// @throws org.vitaressources.uploads.TypeRefused likewise, for what it is
    public void add(MemberId author, Entry entry, String name, long size, InputStream bytes) {
        Upload upload = open(entry, name, "", size);
        try {
            Upload received = uploads.append(upload, 0, bytes, size);
            if (!received.whole()) {
                throw new UncheckedIOException(new IOException("A part of a form was cut short"));
            }
            take(author, entry, received);
        } finally {
            uploads.find(upload.id(), upload.owner(), upload.destination())
                    .filter(left -> !left.finished())
                    .ifPresent(uploads::abandon);
        }
    }

    /// Takes a file that has arrived whole; asked again, it is there once.
    ///
    /// @throws org.vitaressources.uploads.TypeRefused for what it is; nothing of it is kept
    public void take(MemberId author, Entry entry, Upload upload) {
        FileType type;
        KeptFiles.Kept bytes;
        try {
            type = FileTypes.of(uploads.file(upload), upload.name());
            bytes = keep(uploads.file(upload), type);
        } catch (FileRefused | org.vitaressources.uploads.TypeRefused e) {
            uploads.abandon(upload);
            throw e;
        }
        drafting.change(author, entry.id().value(), draft -> {
            if (draft.files().stream().anyMatch(file -> file.sha256().equals(bytes.sha256()))) {
                return draft;
            }
            List<EntryFile> files = new ArrayList<>(draft.files());
            files.add(file(upload.name(), type, bytes));
            return draft.withFiles(files);
        });
        uploads.finish(upload);
    }

    /// One of its files.
    public static Optional<EntryFile> find(Entry entry, String name) {
        return entry.draft().files().stream()
                .filter(file -> file.name().equals(name))
                .findFirst();
    }

    /// Takes a file out of the entry.
    public void remove(MemberId author, String id, String name) {
        drafting.change(
                author,
                id,
                draft -> draft.withFiles(draft.files().stream()
                        .filter(file -> !file.name().equals(name))
                        .toList()));
    }

    private KeptFiles.Kept keep(Path file, FileType type) {
        if (!type.isImage()) {
            return kept.keepFinal(file);
        }
        if (!BarePicture.knows(type)) {
            throw new FileRefused(Reason.KIND);
        }
        try {
            if (Files.size(file) > LARGEST_PICTURE) {
                throw new FileRefused(Reason.LARGE);
            }
            return kept.keep(new ByteArrayInputStream(BarePicture.of(Files.readAllBytes(file), type)));
        } catch (DamagedPicture e) {
            throw new FileRefused(Reason.DAMAGED);
        } catch (IOException e) {
            throw new UncheckedIOException("A file that was received cannot be read", e);
        }
    }

    /// The name says what it is and differs from those of other entries: it ends with digits of its checksum.
    /// A Markdown
    /// file would be taken for an entry: it is a plain text here.
    private static EntryFile file(String sent, FileType written, KeptFiles.Kept bytes) {
        FileType type = written == FileType.MARKDOWN ? FileType.TEXT : written;
        String shown = shown(sent);
        int dot = shown.lastIndexOf('.');
        String stem = Slug.of(dot > 0 ? shown.substring(0, dot) : shown);
        String cut =
                stem.length() > LONGEST_STEM ? stem.substring(0, LONGEST_STEM).replaceAll("-+$", "") : stem;
        String name = (cut.isEmpty() ? NAMELESS : cut) + "-" + bytes.sha256().substring(0, SUM_DIGITS) + "."
                + type.extension();
        return new EntryFile(name, shown, bytes.sha256(), bytes.size(), type.mediaType(), "", "");
    }

    /// The last part of a name, without control characters and those that turn the direction of writing.
    private static String shown(String original) {
        String last = original.substring(Math.max(original.lastIndexOf('/'), original.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]", "")
                .strip();
        String named = last.isEmpty() ? NAMELESS : last;
        return named.length() <= LONGEST_SHOWN ? named : named.substring(named.length() - LONGEST_SHOWN);
    }
}
