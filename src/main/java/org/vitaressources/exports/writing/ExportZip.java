package org.vitaressources.exports.writing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.vitaressources.exports.manuscript.Original;

/// A ZIP whose bytes depend on what is put into it alone: every entry bears the same moment, in UTC.
public final class ExportZip implements AutoCloseable {
    private static final LocalDateTime FIRST = LocalDateTime.of(1980, 1, 1, 0, 0, 2);

    private final ZipOutputStream zip;
    private final LocalDateTime moment;
    private final Set<String> names = new HashSet<>();

    /// @param out is not closed
    /// @param moment of all entries
    public ExportZip(OutputStream out, Instant moment) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        LocalDateTime utc = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
        this.moment = utc.isBefore(FIRST) || utc.getYear() > 2099 ? FIRST : utc.withNano(0);
    }

    /// What writes one entry.
    public interface Part {
        /// Writes it; the stream is not closed.
        void write(OutputStream out) throws IOException;
    }

    /// What writes one XML document.
    public interface Document {
        /// Writes all of it but its end.
        void write(Xml xml) throws IOException;
    }

    /// An entry of text.
    public void text(String name, String text) throws IOException {
        file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /// An entry that is not compressed, as the first of some formats must be.
    public void stored(String name, byte[] bytes) throws IOException {
        ZipEntry entry = entry(name);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /// An entry of bytes.
    public void file(String name, byte[] bytes) throws IOException {
        part(name, out -> out.write(bytes));
    }

    /// An entry that is written as it comes.
    public void part(String name, Part part) throws IOException {
        zip.putNextEntry(entry(name));
        part.write(new Uncloseable(zip));
        zip.closeEntry();
    }

    /// An entry that is an XML document.
    public void xml(String name, Document document) throws IOException {
        part(name, out -> {
            Xml xml = new Xml(out);
            document.write(xml);
            xml.finish();
        });
    }

    /// The bytes of a file of the centre.
    ///
    /// @return false when they cannot be had, or a file of this name is there already; nothing is written then
    public boolean original(String folder, Original original) throws IOException {
        String name = folder + safe(original.name());
        if (names.contains(name) || !Files.isRegularFile(original.file())) {
            return false;
        }
        try (InputStream bytes = Files.newInputStream(original.file())) {
            part(name, bytes::transferTo);
            return true;
        } catch (java.nio.file.NoSuchFileException | java.nio.file.AccessDeniedException e) {
            return false;
        }
    }

    /// A resource of the program that stands beside a class.
    public void resource(String name, Class<?> beside, String resource) throws IOException {
        file(name, bytes(beside, resource));
    }

    /// The bytes of a resource of the program.
    public static byte[] bytes(Class<?> beside, String resource) {
        try (InputStream in = beside.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource + " beside " + beside);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The words of a resource of the program.
    public static String words(Class<?> beside, String resource) {
        return new String(bytes(beside, resource), StandardCharsets.UTF_8);
    }

    /// The bytes of an XML document.
    public static byte[] bytes(Document document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Xml xml = new Xml(bytes);
        document.write(xml);
        xml.finish();
        return bytes.toByteArray();
    }

    /// A path that stays where it is unpacked, and that every system can write.
    public static String safe(String path) {
        String safe = Arrays.stream(path.split("[/\\\\]", -1))
                .map(step -> step.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+|[.]+$", ""))
                .filter(step -> !step.isEmpty())
                .collect(Collectors.joining("/"));
        return safe.isEmpty() ? "fichier" : safe;
    }

    @Override
    public void close() throws IOException {
        zip.finish();
    }

    private ZipEntry entry(String name) {
        names.add(name);
        // What is compressed already only costs time.
        zip.setLevel(
                name.matches(".*\\.(?:png|jpe?g|gif|zip|mp4)")
                        ? Deflater.NO_COMPRESSION
                        : Deflater.DEFAULT_COMPRESSION);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(moment);
        return entry;
    }

    /// Who writes one entry cannot end the archive.
    private static final class Uncloseable extends java.io.FilterOutputStream {
        Uncloseable(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() {}
    }
}
