package org.vitaressources.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.vitaressources.accounts.Member;
import org.vitaressources.library.Library;
import org.vitaressources.library.Publishing;
import org.vitaressources.uploads.Upload;
import org.vitaressources.uploads.Uploads;
import org.vitaressources.whole.WholeSite;

/// A whole site on which batches are tried.
abstract class BatchSite extends WholeSite {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    protected Batches batches;

    @Autowired
    protected BatchRows rows;

    @Autowired
    protected BatchReport report;

    @Autowired
    protected BatchDecisions decisions;

    @Autowired
    protected BatchWork work;

    @Autowired
    protected Imports imports;

    @Autowired
    protected Uploads uploads;

    @Autowired
    protected Library library;

    @Autowired
    protected Publishing publishing;

    @Autowired
    protected Environment environment;

    /// A word that stands in no other test.
    protected static String fresh() {
        return "zklot" + NUMBER.incrementAndGet() + "x";
    }

    /// Sends something for an import, as the pages do.
    protected void send(Batch batch, String name, byte[] bytes) {
        Upload upload = uploads.open(batch.madeBy(), "lot-" + batch.id(), name, "", bytes.length);
        imports.take(now(batch), uploads.append(upload, 0, new ByteArrayInputStream(bytes), bytes.length));
    }

    /// An import that was sent and examined.
    protected Batch examined(Member administrator, String name, byte[] bytes) {
        Batch batch = imports.open(administrator.id().value());
        send(batch, name, bytes);
        return examined(batch);
    }

    protected Batch examined(Batch batch) {
        decisions.examine(now(batch), batch.madeBy());
        return worked(batch);
    }

    protected Batch ran(Batch batch) {
        decisions.run(now(batch), batch.madeBy());
        return worked(batch);
    }

    protected Batch undone(Batch batch, Integer... confirmed) {
        decisions.undo(now(batch), batch.madeBy(), "", List.of(confirmed));
        return worked(batch);
    }

    /// Waits until the program has nothing left to do.
    protected Batch worked(Batch batch) {
        try {
            work.open();
            work.finish().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
        return now(batch);
    }

    protected Batch now(Batch batch) {
        return batches.byId(batch.id()).orElseThrow();
    }

    protected List<BatchRow> all(Batch batch) {
        return rows.page(batch.id(), Set.of(RowState.values()), 0, 100_000);
    }

    protected BatchRow line(Batch batch, int line) {
        return all(batch).stream().filter(row -> row.line() == line).findFirst().orElseThrow();
    }

    protected long in(Batch batch, RowState state) {
        return report.counts(batch).getOrDefault(state, 0L);
    }

    protected static List<Finding.Code> codes(BatchRow row) {
        return row.findings().stream()
                .map(Finding::code)
                .filter(code -> code != Finding.Code.LICENCE_MISSING)
                .toList();
    }

    /// Every file of the content folder with its text.
    protected Map<String, String> content() {
        Path folder = Path.of(environment.getRequiredProperty("vita.content"));
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    protected static void done(Batch batch) {
        assertThat(batch.state()).isEqualTo(BatchState.DONE);
        assertThat(batch.source().problem()).isEmpty();
    }
}
