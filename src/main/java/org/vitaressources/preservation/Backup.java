package org.vitaressources.preservation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.vitaressources.library.ContentFile;
import org.vitaressources.library.DatabaseCopy;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.library.RecordedBytes;
import org.vitaressources.uploads.UnfinishedUpload;

/// Makes a backup of one moment of a centre: its database, its content, what it keeps, what is on its way. Needs the
/// moment and the folders, not the program that runs on them.
public final class Backup {
    private final Places places;
    private final Clock clock;
    private final String user;
    private final String password;

    /// @param user of the database, as configured
    public Backup(Places places, Clock clock, String user, String password) {
        this.places = places;
        this.clock = clock;
        this.user = user;
        this.password = password;
    }

    /// Into one ZIP.
    public Outcome toFile(Snapshot snapshot, Path zip, Steps steps) throws IOException {
        try (ArchiveSink sink = new ZipSink(zip)) {
            return make(snapshot, sink, steps);
        }
    }

    /// Into a folder of backups, where only what is new is written.
    ///
    /// @param kept how many stay there
    public Outcome toFolder(Snapshot snapshot, Path folder, int kept, Steps steps) throws IOException {
        try (PoolSink sink = new PoolSink(folder, snapshot.at())) {
            Outcome made = make(snapshot, sink, steps);
            PoolUpkeep.keep(folder, kept);
            return made;
        }
    }

    private Outcome make(Snapshot snapshot, ArchiveSink sink, Steps steps) throws IOException {
        Packing packing = new Packing(sink, steps);
        sink.note("LISEZMOI.txt", Notes.text("sauvegarde.txt"));
        KeptFiles kept = KeptFiles.in(places.data(), clock);
        List<UnfinishedUpload> uploads = readCopy(snapshot);
        List<ContentFile> content = snapshot.content();
        List<Path> states = kept.all();
        packing.expect(content.size() + states.size() + uploads.size() + 1L);
        RecordedBytes bytes = new RecordedBytes(places.content(), kept);
        for (ContentFile file : content) {
            packing.content(bytes, file);
        }
        snapshot.others()
                .forEach(other -> packing.remark(Places.CONTENT + other
                        + " ne peut pas être copié (lien, nom illisible ou droits) : il n’est pas dans la copie."));
        for (Path state : states) {
            String sum = state.getFileName().toString();
            packing.kept(Places.KEPT + sum.substring(0, 2) + "/" + sum, state);
        }
        for (UnfinishedUpload upload : uploads) {
            upload(upload, packing);
        }
        try (InputStream database = Files.newInputStream(snapshot.database())) {
            packing.put(Places.DATABASE, snapshot.at(), database);
        }
        Instant at = snapshot.at();
        sink.finish(new ArchiveHeader(ArchiveHeader.Kind.BACKUP, at, true, 0, 0));
        return packing.outcome(at);
    }

    /// Reads every row of the copy, so that what cannot be opened is no backup; leaves it small.
    private List<UnfinishedUpload> readCopy(Snapshot snapshot) throws IOException {
        try {
            Connection copy = DatabaseCopy.open(snapshot.database(), user, password);
            List<UnfinishedUpload> uploads =
                    UnfinishedUpload.all(JdbcClient.create(new SingleConnectionDataSource(copy, true)));
            DatabaseCopy.closeCompact(copy);
            return uploads;
        } catch (SQLException e) {
            throw new IOException("The copy of the database cannot be read", e);
        }
    }

    /// What its sender was told to be safe, and no more.
    private void upload(UnfinishedUpload upload, Packing packing) throws IOException {
        Path part = places.uploads().resolve(upload.file());
        if (Files.notExists(part) || Files.size(part) < upload.received()) {
            packing.remark("L’envoi en cours " + upload.id() + " n’a plus ses octets : il n’est pas dans la copie.");
            return;
        }
        try (InputStream bytes = Files.newInputStream(part)) {
            packing.put(
                    Places.UPLOADS + upload.file(),
                    Files.getLastModifiedTime(part).toInstant(),
                    new Beginning(bytes, upload.received()));
        }
    }

    /// The first bytes of a stream.
    private static final class Beginning extends java.io.FilterInputStream {
        private long left;

        Beginning(InputStream all, long size) {
            super(all);
            left = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = super.read(bytes, from, (int) Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        }
    }
}
