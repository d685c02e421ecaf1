package org.vitaressources.preservation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.vitaressources.archive.ArchivePart;
import org.vitaressources.library.ContentFile;
import org.vitaressources.library.ContentFiles;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.library.Library;
import org.vitaressources.library.RecordedBytes;
import org.vitaressources.library.Standstill;

/// Writes the whole site into an archive that people can read without this program. It shows one moment: while the list
/// of files and the records of all parts are written, nothing is published; the bytes follow while the site goes on,
/// and
/// are those of that moment ([RecordedBytes]).
@Component
public class SiteExport {
    static final String PARTS = "site/";
    static final String BYTES = "site/octets/";

    private final ObjectProvider<ArchivePart> parts;
    private final Standstill standstill;
    private final Library library;
    private final ContentFiles content;
    private final KeptFiles kept;
    private final TransactionTemplate oneMoment;
    private final Path contentFolder;
    private final Clock clock;

    SiteExport(
            ObjectProvider<ArchivePart> parts,
            Standstill standstill,
            Library library,
            ContentFiles content,
            KeptFiles kept,
            PlatformTransactionManager transactions,
            @Value("${vita.content}") Path contentFolder,
            Clock clock) {
        this.parts = parts;
        this.standstill = standstill;
        this.library = library;
        this.content = content;
        this.kept = kept;
        this.contentFolder = contentFolder;
        this.clock = clock;
        oneMoment = new TransactionTemplate(transactions);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneMoment.setReadOnly(true);
    }

    /// What is to be written, all of one moment.
    private record Collected(Instant at, List<ContentFile> content) {}

    /// Writes the site as it is now.
    ///
    /// @param withAccounts with people's addresses, passwords and drafts
    public Outcome write(Path zip, boolean withAccounts, Steps steps) throws IOException {
        return write(zip, withAccounts, Optional.empty(), steps);
    }

    /// Writes the site as it was at a moment.
    ///
    /// @param snapshot whose database this process has open, in place of that of the site
    public Outcome write(Path zip, boolean withAccounts, Snapshot snapshot, Steps steps) throws IOException {
        return write(zip, withAccounts, Optional.of(snapshot), steps);
    }

    private Outcome write(Path zip, boolean withAccounts, Optional<Snapshot> snapshot, Steps steps) throws IOException {
        Path beside = Objects.requireNonNull(zip.toAbsolutePath().normalize().getParent());
        List<ArchivePart> taking =
                parts.orderedStream().filter(part -> part.isIn(withAccounts)).toList();
        KeptFiles.Hold held = kept.hold();
        try (WrittenParts written = new WrittenParts(beside.resolve(".vita-" + UUID.randomUUID()));
                ArchiveSink sink = new ZipSink(zip)) {
            Collected collected = snapshot.isPresent()
                    ? collect(snapshot.get(), taking, written)
                    : standstill.during(() -> collect(taking, written));
            Packing packing = new Packing(sink, steps);
            pack(collected, taking, written, packing, sink);
            sink.finish(new ArchiveHeader(ArchiveHeader.Kind.SITE, collected.at(), withAccounts, 0, 0));
            return packing.outcome(collected.at());
        } finally {
            held.close();
        }
    }

    private Collected collect(List<ArchivePart> taking, WrittenParts written) {
        library.reconcile();
        return Objects.requireNonNull(oneMoment.execute(status -> {
            written.write(taking);
            try {
                return new Collected(clock.instant(), content.recorded());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    private Collected collect(Snapshot snapshot, List<ArchivePart> taking, WrittenParts written) throws IOException {
        oneMoment.executeWithoutResult(status -> written.write(taking));
        return new Collected(
                snapshot.at(),
                snapshot.content().stream().filter(ContentFile::known).toList());
    }

    private void pack(
            Collected collected, List<ArchivePart> taking, WrittenParts written, Packing packing, ArchiveSink sink)
            throws IOException {
        packing.expect(
                collected.content().size() + taking.size() + written.needed().size());
        sink.note("LISEZMOI.txt", Notes.text("site.txt"));
        RecordedBytes bytes = new RecordedBytes(contentFolder, kept);
        for (ContentFile file : collected.content()) {
            packing.content(bytes, file);
        }
        for (ArchivePart part : taking) {
            try (InputStream records = Files.newInputStream(written.file(part))) {
                packing.put(PARTS + part.name() + ".yml", collected.at(), records);
            }
        }
        for (String sum : written.needed()) {
            packing.kept(BYTES + sum, kept.at(sum));
        }
    }
}
