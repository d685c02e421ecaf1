package org.vitaressources.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The parts of a workbook in their archive, all of one moment.
final class Parts implements AutoCloseable {
    private static final LocalDateTime FIRST = LocalDateTime.of(1980, 1, 1, 0, 0, 2);
    private static final int LAST_YEAR = 2099;

    private final ZipOutputStream zip;
    private final LocalDateTime moment;

    /// @param out is not closed
    Parts(OutputStream out, Instant moment) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        LocalDateTime utc = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
        this.moment = utc.isBefore(FIRST) || utc.getYear() > LAST_YEAR ? FIRST : utc;
    }

    /// What writes one document.
    interface Document {
        /// Writes it; what it leaves open is ended for it.
        void write(Markup xml) throws IOException;
    }

    void xml(String name, Document document) throws IOException {
        begin(name);
        Markup xml = new Markup(zip);
        document.write(xml);
        xml.finish();
        zip.closeEntry();
    }

    void resource(String name, String resource) throws IOException {
        try (InputStream in = Parts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            begin(name);
            in.transferTo(zip);
            zip.closeEntry();
        }
    }

    @Override
    public void close() throws IOException {
        zip.finish();
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(moment);
        zip.putNextEntry(entry);
    }
}
