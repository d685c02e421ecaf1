package org.vitaressources.contributions;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vitaressources.library.FileName;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.uploads.FileType;
import org.vitaressources.uploads.FileTypes;
import org.vitaressources.uploads.Upload;
import org.vitaressources.uploads.Uploads;

/// The files of a draft: taken when they have arrived, named, listed, let go of.
@Component
public class DraftFiles {
    /// Files that a draft may have.
    public static final int MOST = 100;

    private static final int LONGEST_TITLE = 300;

    private final DraftChanges drafts;
    private final Uploads uploads;
    private final KeptFiles kept;
    private final DraftReadings readings;

    DraftFiles(DraftChanges drafts, Uploads uploads, KeptFiles kept, DraftReadings readings) {
        this.drafts = drafts;
        this.uploads = uploads;
        this.kept = kept;
        this.readings = readings;
    }

    /// Announces a file that will be sent piece by piece.
    ///
    /// @throws UploadRefused when it could not be taken
    public Upload open(Contribution contribution, String name, String fingerprint, long size) {
        if (contribution.draft().files().size() >= MOST) {
            throw new TooManyFiles();
        }
        return uploads.open(
                contribution.author(), contribution.id().value(), BundleName.shown(name), fingerprint, size);
    }

    /// A file that came in one go, with the form.
    ///
    /// @throws UploadRefused when it is not taken
    /// @throws org.vitaressources.uploads.TypeRefused likewise, for what it is
    public DraftFile add(Contribution contribution, String name, long size, InputStream bytes, boolean fills) {
        Upload upload = open(contribution, name, "", size);
        try {
            Upload received = uploads.append(upload, 0, bytes, size);
            if (!received.whole()) {
                throw new java.io.UncheckedIOException(new IOException("A part of a form was cut short"));
            }
            return take(contribution.id(), received, fills);
        } finally {
            uploads.find(upload.id(), upload.owner(), upload.destination())
                    .filter(left -> !left.finished())
                    .ifPresent(uploads::abandon);
        }
    }

    /// Takes a file that has arrived whole. Draft and upload are written in one transaction: it is there once.
    ///
    /// @param fills the form is to be filled from it
    /// @throws org.vitaressources.uploads.TypeRefused for what it is; nothing of it is kept
    public DraftFile take(ContributionId id, Upload upload, boolean fills) {
        FileType type;
        try {
            type = FileTypes.of(uploads.file(upload), upload.name());
        } catch (org.vitaressources.uploads.TypeRefused e) {
            uploads.abandon(upload);
            throw e;
        }
        KeptFiles.Kept bytes = kept.keepFinal(uploads.file(upload));
        Contribution stored = drafts.change(id, before -> with(before, upload.name(), type, bytes), now -> {
            uploads.finish(upload);
            readings.ask(id, of(now.draft(), bytes), fills);
        });
        return of(stored.draft(), bytes);
    }

    /// Puts a file into a draft that the site made itself, or has already: its bytes are kept. One of the same name, or
    /// of the same bytes, stays as it is.
    public void attach(ContributionId id, DraftFile file) {
        drafts.change(id, draft -> {
            boolean there = draft.files().stream()
                    .anyMatch(one ->
                            one.name().equals(file.name()) || one.sha256().equals(file.sha256()));
            if (there) {
                return draft;
            }
            List<DraftFile> files = new ArrayList<>(draft.files());
            files.add(file);
            return draft.withFiles(files);
        });
    }

    private static DraftFile of(Draft draft, KeptFiles.Kept bytes) {
        return draft.files().stream()
                .filter(one -> one.sha256().equals(bytes.sha256()))
                .findFirst()
                .orElseThrow();
    }

    private static Draft with(Draft draft, String name, FileType type, KeptFiles.Kept bytes) {
        if (draft.files().stream().anyMatch(file -> file.sha256().equals(bytes.sha256()))) {
            return draft;
        }
        Set<String> taken = draft.files().stream().map(DraftFile::name).collect(Collectors.toSet());
        String shown = BundleName.shown(name);
        List<DraftFile> files = new ArrayList<>(draft.files());
        files.add(new DraftFile(
                BundleName.of(name, type, taken),
                shown,
                bytes.sha256(),
                bytes.size(),
                type.mediaType(),
                FileName.humanised(shown)));
        return draft.withFiles(files);
    }

    /// One of its files.
    public Optional<DraftFile> find(Contribution contribution, String name) {
        return contribution.draft().files().stream()
                .filter(file -> file.name().equals(name))
                .findFirst();
    }

    /// Takes a file out of the draft. What was written from it stays, without its source.
    public void remove(ContributionId id, String name) {
        drafts.change(
                id,
                draft -> draft.withFiles(draft.files().stream()
                                .filter(file -> !file.name().equals(name))
                                .toList())
                        .withSources(draft.sources().entrySet().stream()
                                .filter(source -> !source.getValue().file().equals(name))
                                .collect(Collectors.toMap(
                                        java.util.Map.Entry::getKey,
                                        java.util.Map.Entry::getValue,
                                        (first, second) -> first,
                                        java.util.LinkedHashMap::new))));
        readings.forget(id, name);
    }

    /// Gives a file the title that readers see; a blank one is made of its name.
    public void rename(ContributionId id, String name, String title) {
        String plain = title.replaceAll("\\p{Cntrl}", " ").strip();
        String cut = plain.length() > LONGEST_TITLE ? plain.substring(0, LONGEST_TITLE) : plain;
        drafts.change(
                id,
                draft -> draft.withFiles(draft.files().stream()
                        .map(file -> file.name().equals(name)
                                ? new DraftFile(
                                        file.name(),
                                        file.originalName(),
                                        file.sha256(),
                                        file.size(),
                                        file.mediaType(),
                                        cut.isEmpty() ? FileName.humanised(file.originalName()) : cut)
                                : file)
                        .toList()));
    }
}
