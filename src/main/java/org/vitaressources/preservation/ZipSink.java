package org.vitaressources.preservation;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// An archive as one ZIP. It grows beside its place and is moved there when it is whole.
final class ZipSink implements ArchiveSink {
    private final Path place;
    private final Path part;
    private final FileChannel channel;
    private final ZipOutputStream zip;
    private final ArchiveLists lists;
    private final Set<String> held = new HashSet<>();
    private boolean finished;

    /// @param place of the ZIP; what stands there is written over in the end
    ZipSink(Path place) throws IOException {
        this.place = place.toAbsolutePath().normalize();
        Path folder = java.util.Objects.requireNonNull(this.place.getParent());
        Files.createDirectories(folder);
        part = folder.resolve(".vita-" + UUID.randomUUID() + ".part");
        channel = SafeFolders.fresh(part);
        zip = new ZipOutputStream(
                new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16), StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
        lists = new ArchiveLists(folder);
    }

    @Override
    public boolean holds(String sha256) {
        return held.contains(sha256);
    }

    @Override
    public ArchivedFile put(String path, Instant modified, InputStream bytes) throws IOException {
        DigestedBytes.Sum sum = entry(path, modified, bytes);
        ArchivedFile file = new ArchivedFile(path, sum.sha256(), sum.size(), modified);
        lists.file(file);
        held.add(sum.sha256());
        return file;
    }

    @Override
    public void putAgain(ArchivedFile file) throws IOException {
        lists.file(file);
    }

    @Override
    public void note(String name, String text) throws IOException {
        entry(name, Instant.EPOCH, new ByteArrayInputStream(ArchiveLists.utf8(text)));
    }

    @Override
    public void finish(ArchiveHeader header) throws IOException {
        note(ArchiveHeader.NAME, lists.counted(header).written());
        try (InputStream files = lists.files()) {
            entry(ArchiveLines.FILES, header.made(), files);
        }
        zip.putNextEntry(new ZipEntry(ArchiveLines.MANIFEST));
        try (InputStream manifest = lists.manifest()) {
            manifest.transferTo(zip);
        }
        zip.closeEntry();
        zip.finish();
        zip.flush();
        channel.force(true);
        zip.close();
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        SafeFolders.sync(java.util.Objects.requireNonNull(place.getParent()));
        finished = true;
    }

    private DigestedBytes.Sum entry(String path, Instant modified, InputStream bytes) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        if (modified.isAfter(Instant.EPOCH)) {
            entry.setLastModifiedTime(FileTime.from(modified));
        }
        zip.putNextEntry(entry);
        DigestedBytes.Sum sum = DigestedBytes.copy(bytes, new Unclosed(zip));
        zip.closeEntry();
        lists.entry(sum.sha256(), path);
        return sum;
    }

    /// What a broken entry would leave open must not be closed on the way out: it would fail again.
    @Override
    public void close() throws IOException {
        lists.close();
        if (!finished) {
            channel.close();
            Files.deleteIfExists(part);
        }
    }

    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }
    }
}
