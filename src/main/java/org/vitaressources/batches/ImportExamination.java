package org.vitaressources.batches;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vitaressources.batches.Batch.Source;
import org.vitaressources.batches.BatchFiles.BatchFile;
import org.vitaressources.batches.BatchFiles.Sent;
import org.vitaressources.batches.BatchProgress.Phase;
import org.vitaressources.batches.tables.TableUnreadable;
import org.vitaressources.library.KeptFiles;

/// Looks at all that was sent for an import: takes archives apart, finds the table, reads the documents, then looks at
/// each row. Changes nothing of the collection; begun again after an interruption it ends the same.
@Component
class ImportExamination {
    private static final int AT_ONCE = 100;

    private final BatchFiles files;
    private final BatchRows rows;
    private final Archive archive;
    private final Intake intake;
    private final KeptFiles kept;
    private final CellValues cells;
    private final LayoutCandidates others;
    private final DocumentCheck documents;
    private final RowExamination examination;

    ImportExamination(
            BatchFiles files,
            BatchRows rows,
            Archive archive,
            Intake intake,
            KeptFiles kept,
            CellValues cells,
            LayoutCandidates others,
            DocumentCheck documents,
            RowExamination examination) {
        this.files = files;
        this.rows = rows;
        this.archive = archive;
        this.intake = intake;
        this.kept = kept;
        this.cells = cells;
        this.others = others;
        this.documents = documents;
        this.examination = examination;
    }

    /// A table that was found, or why none was.
    private record Found(String path, Optional<DescriptionTable> table, Source source) {
        static final Found NONE = new Found("", Optional.empty(), Source.NONE);
    }

    /// @param goOn false when it is to be left
    /// @return what was read
    Source examine(Batch batch, BooleanSupplier goOn, BatchProgress progress) {
        rows.clear(batch.id());
        try {
            takeApart(batch.id(), goOn, progress);
        } catch (Archive.Unreadable e) {
            return new Source("", e.problem().name(), "");
        }
        List<BatchFile> all = files.all(batch.id());
        if (all.isEmpty()) {
            return new Source("", BatchProblem.NOTHING.name(), "");
        }
        ArchiveLayout layout = new ArchiveLayout(all);
        Found found = table(batch.id(), layout);
        if (!found.source().problem().isEmpty()) {
            return found.source();
        }
        List<BatchFile> read =
                all.stream().filter(file -> !file.path().equals(found.path())).toList();
        Seen.Read how = documents.of(read, goOn, done -> progress.at(Phase.READING, done, read.size()));
        try {
            new Pass(batch.id(), how, goOn, progress).over(layout, found);
            return found.source();
        } catch (TableUnreadable e) {
            return unreadable(found.path(), e);
        }
    }

    private void takeApart(BatchId batch, BooleanSupplier goOn, BatchProgress progress) {
        for (Sent sent : files.sent(batch)) {
            if (sent.taken() || !goOn.getAsBoolean()) {
                continue;
            }
            progress.at(Phase.UNPACKING, 0, 0);
            List<BatchFile> inside = sent.archive()
                    ? archive.files(kept.at(sent.kept().sha256()), goOn)
                    : List.of(intake.typed(
                            ArchiveName.of(sent.name())
                                    .map(ImportExamination::last)
                                    .orElse("fichier"),
                            sent.kept()));
            if (goOn.getAsBoolean()) {
                files.taken(batch, sent, inside);
            }
        }
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// The first of the files that may be the table in which a row of headings is known.
    private Found table(BatchId batch, ArchiveLayout layout) {
        Set<Integer> archives = files.sent(batch).stream()
                .filter(Sent::archive)
                .map(Sent::number)
                .collect(Collectors.toSet());
        Found failed = Found.NONE;
        for (BatchFile file : layout.tables(archives)) {
            boolean alone = !archives.contains(file.sent());
            try {
                Optional<DescriptionTable> table =
                        DescriptionTable.in(kept.at(file.kept().orElseThrow().sha256()));
                if (table.isPresent()) {
                    String unknown = String.join(" ; ", table.get().columns().unknown());
                    return new Found(file.path(), table, new Source(file.path(), "", unknown));
                }
                if (alone && failed.equals(Found.NONE)) {
                    failed = failed(new Source(file.path(), BatchProblem.NO_HEADINGS.name(), ""));
                }
            } catch (TableUnreadable e) {
                boolean told =
                        alone || file.name().toLowerCase(java.util.Locale.ROOT).contains("description");
                if (told && failed.equals(Found.NONE)) {
                    failed = failed(unreadable(file.path(), e));
                }
            }
        }
        return failed;
    }

    private static Found failed(Source why) {
        return new Found(why.table(), Optional.empty(), why);
    }

    private static Source unreadable(String path, TableUnreadable why) {
        return new Source(path, why.reason().name(), why.row() > 0 ? Integer.toString(why.row()) : "");
    }

    /// One pass over all rows, written down some at a time.
    private final class Pass {
        private final BatchId batch;
        private final Seen.Read read;
        private final BooleanSupplier goOn;
        private final BatchProgress progress;
        private final Seen seen = new Seen();
        private final List<BatchRow> waiting = new ArrayList<>();
        private int ordinal;

        Pass(BatchId batch, Seen.Read read, BooleanSupplier goOn, BatchProgress progress) {
            this.batch = batch;
            this.read = read;
            this.goOn = goOn;
            this.progress = progress;
        }

        void over(ArchiveLayout layout, Found found) {
            Set<String> taken = new HashSet<>();
            if (found.table().isPresent()) {
                List<BatchFile> named = layout.alone().stream()
                        .filter(file -> !file.path().equals(found.path()))
                        .toList();
                String folder = found.path().substring(0, found.path().lastIndexOf('/') + 1);
                RowCandidates candidates = new RowCandidates(cells, named, folder);
                found.table().get().read((row, columns) -> {
                    take(candidates.of(row, columns));
                    return goOn.getAsBoolean();
                });
                taken.addAll(candidates.taken().keySet());
            }
            others.each(layout, found.path(), taken, candidate -> {
                if (goOn.getAsBoolean()) {
                    take(candidate);
                }
            });
            flush();
        }

        private void take(Candidate candidate) {
            waiting.add(examination.row(batch, ++ordinal, candidate, seen, read));
            if (waiting.size() == AT_ONCE) {
                flush();
            }
        }

        private void flush() {
            rows.add(waiting);
            waiting.clear();
            progress.at(Phase.ROWS, ordinal, 0);
        }
    }
}
