package org.vitaressources.batches;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.vitaressources.tables.Workbook;

/// An archive for tests: documents and the table that describes them.
public final class ImportArchive {
    /// Name of the table in it.
    public static final String TABLE = "descriptions.xlsx";

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<List<String>> rows = new ArrayList<>();

    /// @param headings of the table
    public ImportArchive(String... headings) {
        rows.add(List.of(headings));
    }

    public ImportArchive row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    public ImportArchive file(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public ImportArchive file(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    /// The table alone.
    public byte[] table() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new Workbook("Descriptions", "", Instant.EPOCH)
                    .sheet("Descriptions", List.of(20, 40), rows)
                    .write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// Documents and table.
    public byte[] zip() {
        Map<String, byte[]> all = new LinkedHashMap<>(files);
        if (rows.size() > 1) {
            all.put(TABLE, table());
        }
        return zip(all);
    }

    public static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
