package org.vitaressources.batches;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vitaressources.batches.BatchFiles.BatchFile;
import org.vitaressources.batches.Finding.Code;
import org.vitaressources.batches.ImportPlan.Form;
import org.vitaressources.batches.tables.TableRow;

/// Rows of a table of descriptions, each with the files that it names.
final class RowCandidates {
    /// Documents that a resource may have.
    private static final int MOST_FILES = 100;
    /// The row of the table that is given away as a model begins so.
    static final String EXAMPLE = "EXEMPLE À EFFACER";

    private final CellValues cells;
    private final FileIndex index;
    private final String folder;
    private final Map<String, Integer> taken = new HashMap<>();

    /// @param files that rows may name
    /// @param folder of the table, with its slash
    RowCandidates(CellValues cells, List<BatchFile> files, String folder) {
        this.cells = cells;
        this.index = new FileIndex(files);
        this.folder = folder;
    }

    Candidate of(TableRow row, TableColumns columns) {
        Map<String, List<String>> values = columns.values(row);
        List<String> named = split(values.remove(TableColumns.FILES));
        List<String> titles = split(values.remove(TableColumns.FILE_TITLES));
        String text = String.join("\n\n", values.getOrDefault(TableColumns.TEXT, List.of()));
        values.remove(TableColumns.TEXT);
        List<Finding> findings = new ArrayList<>();
        List<BatchFile> files = files(named, row.number(), findings);
        Map<String, Object> matter = cells.matter(values, columns, findings);
        if (String.valueOf(matter.get("titre")).startsWith(EXAMPLE)) {
            findings.clear();
            findings.add(Finding.of(Code.EXAMPLE_ROW));
        }
        String source = named.isEmpty() ? "" : String.join(", ", named);
        return new Candidate(
                Form.ROW, row.number(), ArchiveName.shown(source), files, titles, matter, text, new byte[0], findings);
    }

    /// Row that took a file, by path.
    Map<String, Integer> taken() {
        return taken;
    }

    private List<BatchFile> files(List<String> named, int line, List<Finding> findings) {
        List<BatchFile> files = new ArrayList<>();
        if (named.size() > MOST_FILES) {
            findings.add(Finding.of(Code.FILES_TOO_MANY, Integer.toString(MOST_FILES)));
            return files;
        }
        for (String name : named) {
            List<BatchFile> found = index.find(name, folder);
            if (found.isEmpty()) {
                findings.add(
                        Finding.of(Code.FILE_MISSING, ArchiveName.shown(name), String.join(" ; ", index.near(name))));
            } else if (found.size() > 1) {
                findings.add(Finding.of(
                        Code.FILE_AMBIGUOUS,
                        ArchiveName.shown(name),
                        found.stream()
                                .map(BatchFile::path)
                                .limit(5)
                                .reduce((a, b) -> a + " ; " + b)
                                .orElse("")));
            } else {
                BatchFile file = found.getFirst();
                Integer other = taken.putIfAbsent(file.path(), line);
                if (other != null && other == line) {
                    continue;
                }
                if (other != null) {
                    findings.add(Finding.of(Code.FILE_TWICE, file.path(), Integer.toString(other)));
                }
                files.add(file);
            }
        }
        return files;
    }

    /// Several names in one cell: semicolons, bars or line ends; commas too, since no system likes them in names,
    /// unless
    /// the whole is the name of a file.
    private List<String> split(@org.jspecify.annotations.Nullable List<String> values) {
        List<String> names = new ArrayList<>();
        for (String value : values == null ? List.<String>of() : values) {
            for (String piece : value.split("[;\n|]")) {
                boolean whole = piece.indexOf(',') < 0
                        || !index.find(piece.strip(), folder).isEmpty();
                (whole ? List.of(piece) : Arrays.asList(piece.split(",")))
                        .stream()
                                .map(String::strip)
                                .filter(name -> !name.isEmpty())
                                .forEach(names::add);
            }
        }
        return names;
    }
}
