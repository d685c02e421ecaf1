package org.vitaressources.batches.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vitaressources.batches.Batch;
import org.vitaressources.batches.BatchKind;
import org.vitaressources.batches.BatchReport;
import org.vitaressources.batches.BatchReport.Filter;
import org.vitaressources.batches.BatchRow;
import org.vitaressources.tables.Values;

/// The rows of a batch as a table file, the same words as on its page.
@Component
class ReportTable {
    private static final List<String> COLUMNS =
            List.of("line", "source", "title.column", "state", "findings", "changes", "choice", "resource");

    private final BatchReport report;
    private final RowViews rows;
    private final MessageSource messages;

    ReportTable(BatchReport report, RowViews rows, MessageSource messages) {
        this.report = report;
        this.rows = rows;
        this.messages = messages;
    }

    void write(Batch batch, Filter filter, Writer out, Locale locale) throws IOException {
        out.write(Values.MARK);
        out.write(Values.row(COLUMNS.stream()
                .map(column -> messages.getMessage("batches.report." + column, null, locale))
                .toList()));
        report.each(batch, filter, row -> {
            try {
                out.write(Values.row(cells(batch, row, locale)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private List<String> cells(Batch batch, BatchRow row, Locale locale) {
        RowView shown = rows.of(batch, List.of(row), locale).getFirst();
        String findings = Stream.concat(shown.findings().stream().map(RowView.Found::words), Stream.of(shown.reason()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n"));
        String changes = shown.changes().stream().map(ReportTable::change).collect(Collectors.joining("\n"));
        boolean known = batch.kind() == BatchKind.TAGS || row.revision() > 0;
        return List.of(
                row.line() > 0 ? Integer.toString(row.line()) : "",
                row.source(),
                row.title(),
                messages.getMessage("batches.row.state." + row.state(), null, locale),
                findings,
                changes,
                rows.choice(row.choice(), locale),
                known ? row.resource().map(Object::toString).orElse("") : "");
    }

    private static String change(RowView.Change change) {
        return change.key()
                + change.removed().stream().map(value -> " −" + value).collect(Collectors.joining())
                + change.added().stream().map(value -> " +" + value).collect(Collectors.joining());
    }
}
