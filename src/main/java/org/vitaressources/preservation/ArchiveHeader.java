package org.vitaressources.preservation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vitaressources.archive.ArchiveFault;
import org.vitaressources.archive.ArchiveRecord;

/// What an archive says of itself, in `archive.yml`.
///
/// @param made the moment that it shows
/// @param withAccounts it holds addresses, passwords and drafts; always so for a backup
/// @param files in it
/// @param bytes of all of them
record ArchiveHeader(Kind kind, Instant made, boolean withAccounts, long files, long bytes) {
    /// Raised when an older program could no longer read what this one writes.
    static final int VERSION = 1;

    private static final int LONGEST = 10_000;

    /// Its name in an archive.
    static final String NAME = "archive.yml";

    /// What an archive is for.
    enum Kind {
        /// The whole site, to be read by people and by other programs, and put into an empty site.
        SITE("vita-site"),
        /// The folders of a centre as they were, to be put back.
        BACKUP("vita-sauvegarde");

        private final String written;

        Kind(String written) {
            this.written = written;
        }
    }

    String written() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("format", kind.written);
        values.put("version", VERSION);
        values.put("date", made);
        values.put("avec-comptes", withAccounts);
        values.put("fichiers", files);
        values.put("octets", bytes);
        return ArchiveYaml.document(values);
    }

    /// @throws ArchiveFault as [#read(ArchiveRecord, Kind)]
    static ArchiveHeader read(InputStream bytes, Kind wanted) throws IOException {
        List<ArchiveRecord> records = new ArrayList<>();
        try (InputStream limited = new ByteArrayInputStream(bytes.readNBytes(LONGEST))) {
            ArchiveYaml.each(NAME, limited, records::add);
        }
        if (records.size() != 1) {
            throw new ArchiveFault(NAME + " ne dit pas ce qu’est cette archive.");
        }
        return read(records.getFirst(), wanted);
    }

    /// @throws ArchiveFault when it is of another kind or version, or makes no sense
    static ArchiveHeader read(ArchiveRecord written, Kind wanted) {
        String format = written.text("format");
        if (!format.equals(wanted.written)) {
            for (Kind kind : Kind.values()) {
                if (format.equals(kind.written)) {
                    throw new ArchiveFault(
                            wanted == Kind.SITE
                                    ? "c’est une sauvegarde, pas un export du site : « vita restore » la remet en place."
                                    : "c’est un export du site, pas une sauvegarde : « vita import-site » le remet en place.");
                }
            }
            throw new ArchiveFault("ce n’est pas une archive de VITA ressources (format « " + format + " »).");
        }
        if (written.number("version") > VERSION) {
            throw new ArchiveFault("cette archive est d’une version plus récente (" + written.number("version")
                    + ") que ce programme (" + VERSION + ") : mettez-le d’abord à jour.");
        }
        if (written.number("version") < 1) {
            throw written.fault("version");
        }
        return new ArchiveHeader(
                wanted,
                written.instant("date"),
                written.flag("avec-comptes"),
                written.number("fichiers"),
                written.number("octets"));
    }
}
