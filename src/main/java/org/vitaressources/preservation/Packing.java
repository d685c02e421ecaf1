package org.vitaressources.preservation;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.vitaressources.library.ContentFile;
import org.vitaressources.library.RecordedBytes;

/// The files of a centre on their way into an archive, counted, with what is to be said of them.
final class Packing {
    private final ArchiveSink sink;
    private final Steps steps;
    private final List<String> remarks = new ArrayList<>();
    private long total;
    private long files;
    private long bytes;
    private long moved;

    Packing(ArchiveSink sink, Steps steps) {
        this.sink = sink;
        this.steps = steps;
    }

    /// So many files more are to come.
    void expect(long more) {
        total += more;
    }

    void remark(String sentence) {
        remarks.add(sentence);
    }

    /// Packs a file of the content folder as it was recorded. What an archive holds already is not read again.
    void content(RecordedBytes content, ContentFile file) throws IOException {
        String path = Places.CONTENT + file.path();
        if (!file.sha256().isEmpty() && sink.holds(file.sha256())) {
            again(new ArchivedFile(path, file.sha256(), file.size(), file.modified()));
            return;
        }
        try (RecordedBytes.Opened opened = content.open(file, true)) {
            ArchivedFile packed = put(path, file.modified(), opened.bytes());
            if (!opened.asRecorded()
                    || !(file.sha256().isEmpty() || packed.sha256().equals(file.sha256()))) {
                remark(path + " n’a pas les octets qui ont été enregistrés (endommagé, ou modifié à la main pendant la"
                        + " copie) : il est dans la copie tel qu’il a été lu.");
            }
        } catch (NoSuchFileException | FileNotFoundException e) {
            remark(path + " a disparu pendant la copie : il n’est pas dans la copie.");
        } catch (java.nio.file.AccessDeniedException e) {
            remark(path + " ne peut pas être lu : il n’est pas dans la copie.");
        }
    }

    /// Packs bytes that are kept under their checksum.
    ///
    /// @param path in the archive
    void kept(String path, Path file) throws IOException {
        String sum = String.valueOf(file.getFileName());
        try {
            Instant modified = Files.getLastModifiedTime(file).toInstant();
            if (sink.holds(sum)) {
                again(new ArchivedFile(path, sum, Files.size(file), modified));
                return;
            }
            try (InputStream in = Files.newInputStream(file)) {
                if (!put(path, modified, in).sha256().equals(sum)) {
                    remark("data/fichiers/" + sum.substring(0, 2) + "/" + sum + " est endommagé.");
                }
            }
        } catch (NoSuchFileException e) {
            remark("data/fichiers/" + sum.substring(0, 2) + "/" + sum + " manque.");
        }
    }

    ArchivedFile put(String path, Instant modified, InputStream in) throws IOException {
        ArchivedFile packed = sink.put(path, modified, in);
        moved++;
        count(packed);
        return packed;
    }

    private void again(ArchivedFile file) throws IOException {
        sink.putAgain(file);
        count(file);
    }

    private void count(ArchivedFile file) {
        files++;
        bytes += file.size();
        steps.at(Steps.Phase.COPYING, files, total);
    }

    Outcome outcome(Instant moment) {
        return new Outcome(moment, files, bytes, moved, remarks);
    }
}
