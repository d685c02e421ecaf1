package org.vitaressources.batches.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vitaressources.batches.Batch;
import org.vitaressources.batches.BatchKind;
import org.vitaressources.batches.BatchRow;
import org.vitaressources.batches.BatchState;
import org.vitaressources.batches.Choice;
import org.vitaressources.batches.Finding;
import org.vitaressources.batches.RowState;
import org.vitaressources.batches.RowWords;
import org.vitaressources.batches.TagPlan.KeyChange;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;

/// Says rows of batches in words.
@Component
class RowViews {
    private final Library library;
    private final TagLabels labels;
    private final RowWords words;
    private final MessageSource messages;

    RowViews(Library library, TagLabels labels, RowWords words, MessageSource messages) {
        this.library = library;
        this.labels = labels;
        this.words = words;
        this.messages = messages;
    }

    List<RowView> of(Batch batch, List<BatchRow> rows, Locale locale) {
        return rows.stream().map(row -> of(batch, row, locale)).toList();
    }

    private RowView of(Batch batch, BatchRow row, Locale locale) {
        boolean there = batch.kind() == BatchKind.TAGS || row.state() == RowState.DONE || row.state() == RowState.KEPT;
        Optional<Resource> resource = there ? row.resource().flatMap(library::byId) : Optional.empty();
        return new RowView(
                row.ordinal(),
                where(row, locale),
                row.source(),
                row.title(),
                resource.map(it -> "/ressources/" + it.slug()).orElse(""),
                row.state(),
                found(row, locale),
                words.reason(row, locale),
                row.choice(),
                batch.state() == BatchState.EXAMINED ? choices(row) : List.of(),
                row.tagChanges(batch.kind()).stream()
                        .map(change -> change(change, locale))
                        .toList());
    }

    String where(BatchRow row, Locale locale) {
        return row.line() > 0 ? say("batches.row.line", locale, Integer.toString(row.line())) : "";
    }

    List<RowView.Found> found(BatchRow row, Locale locale) {
        return row.findings().stream()
                // Said once for the whole batch.
                .filter(finding -> finding.code() != Finding.Code.LICENCE_MISSING)
                .sorted(Comparator.comparing((Finding finding) -> finding.code().level())
                        .reversed())
                .map(finding -> new RowView.Found(finding.code().level(), words.of(finding, locale), link(finding)))
                .toList();
    }

    String choice(Choice choice, Locale locale) {
        return choice == Choice.NONE ? "" : say("batches.choice." + choice, locale);
    }

    private static String link(Finding finding) {
        boolean duplicate = finding.code().level() == Finding.Level.CHOICE;
        return duplicate ? finding.args().getLast() : "";
    }

    private static List<Choice> choices(BatchRow row) {
        boolean open = row.state() == RowState.READY
                || row.state() == RowState.DUPLICATE
                || (row.state() == RowState.LEFT && row.isPlanned());
        if (!open) {
            return List.of();
        }
        return row.duplicate().isPresent()
                ? List.of(Choice.SKIP, Choice.VERSION, Choice.DISTINCT)
                : List.of(row.state() == RowState.LEFT ? Choice.NONE : Choice.SKIP);
    }

    private RowView.Change change(KeyChange change, Locale locale) {
        List<String> removed = new ArrayList<>(change.before());
        removed.removeAll(change.after());
        List<String> stayed = new ArrayList<>(change.before());
        stayed.retainAll(change.after());
        List<String> added = new ArrayList<>(change.after());
        added.removeAll(change.before());
        return new RowView.Change(
                labels.key(change.key().word(), locale),
                labels.values(change.key(), removed, locale),
                labels.values(change.key(), stayed, locale),
                labels.values(change.key(), added, locale));
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
