package org.vitaressources.batches.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.Members;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.batches.Batch;
import org.vitaressources.batches.BatchEvent;
import org.vitaressources.batches.BatchEvents;
import org.vitaressources.batches.BatchKind;
import org.vitaressources.batches.BatchProgress;
import org.vitaressources.batches.BatchReport;
import org.vitaressources.batches.BatchReport.Filter;
import org.vitaressources.batches.BatchState;
import org.vitaressources.batches.BatchWork;
import org.vitaressources.batches.Imports;
import org.vitaressources.batches.RowState;
import org.vitaressources.batches.RowWords;
import org.vitaressources.ui.FileSize;
import org.vitaressources.ui.Moments;
import org.vitaressources.uploads.Upload;
import org.vitaressources.uploads.Uploads;
import org.vitaressources.uploads.UploadsProperties;

/// Says batches in words.
@Component
class BatchViews {
    private final BatchReport report;
    private final BatchEvents events;
    private final BatchWork work;
    private final Imports imports;
    private final Uploads uploads;
    private final UploadsProperties limits;
    private final Members members;
    private final TagLabels labels;
    private final RowWords words;
    private final Moments moments;
    private final MessageSource messages;

    BatchViews(
            BatchReport report,
            BatchEvents events,
            BatchWork work,
            Imports imports,
            Uploads uploads,
            UploadsProperties limits,
            Members members,
            TagLabels labels,
            RowWords words,
            Moments moments,
            MessageSource messages) {
        this.report = report;
        this.events = events;
        this.work = work;
        this.imports = imports;
        this.uploads = uploads;
        this.limits = limits;
        this.members = members;
        this.labels = labels;
        this.words = words;
        this.moments = moments;
        this.messages = messages;
    }

    /// A batch in the list.
    record Line(
            String id,
            String path,
            BatchKind kind,
            BatchState state,
            String name,
            String who,
            String when,
            long rows,
            long done) {}

    List<Line> lines(List<Batch> batches, Locale locale) {
        Map<MemberId, String> names = names(batches.stream().map(Batch::madeBy));
        return batches.stream()
                .map(batch -> {
                    Map<RowState, Long> counts = report.counts(batch);
                    return new Line(
                            batch.id().toString(),
                            "/administration/lots/" + batch.id(),
                            batch.kind(),
                            batch.state(),
                            batch.name(),
                            who(batch.madeBy(), names, locale),
                            moments.in(locale, batch.changed()),
                            Filter.ALL.of(counts),
                            counts.getOrDefault(RowState.DONE, 0L));
                })
                .toList();
    }

    BatchView of(Batch batch, SignedInMember member, Locale locale) {
        List<BatchEvent> happened = events.of(batch.id());
        Map<MemberId, String> names =
                names(Stream.concat(Stream.of(batch.madeBy()), happened.stream().map(BatchEvent::by)));
        Map<RowState, Long> counts = report.counts(batch);
        return new BatchView(
                batch.id().toString(),
                batch.kind(),
                batch.state(),
                batch.name(),
                who(batch.madeBy(), names, locale),
                moments.in(locale, batch.created()),
                steps(batch),
                counts,
                Arrays.stream(Filter.values())
                        .filter(filter -> filter == Filter.ALL || filter.of(counts) > 0)
                        .toList(),
                progress(batch, locale),
                words.problem(batch, locale),
                notes(batch, locale),
                batch.edits().stream().map(edit -> labels.edit(edit, locale)).toList(),
                batch.kind() == BatchKind.IMPORT
                        ? imports.sent(batch).stream()
                                .map(sent -> new BatchView.Sent(sent.name(), size(sent.size(), locale)))
                                .toList()
                        : List.of(),
                uploads.unfinished(member.id().value(), destination(batch)).stream()
                        .map(upload -> transfer(batch, upload, locale))
                        .toList(),
                happened.stream()
                        .map(event -> new BatchView.Happened(
                                say("batches.event." + event.step(), locale, event.note()),
                                who(event.by(), names, locale),
                                moments.in(locale, event.at())))
                        .toList(),
                size(limits.largest(), locale),
                limits.largest());
    }

    /// What files for a batch are sent to, as uploads call it.
    static String destination(Batch batch) {
        return "lot-" + batch.id();
    }

    /// Name of an account; a former member, or the command line.
    String who(String account, Map<MemberId, String> names, Locale locale) {
        if (account.isEmpty()) {
            return say("member.centre", locale);
        }
        String name = names.get(new MemberId(account));
        return name == null ? say("member.former", locale) : name;
    }

    Map<MemberId, String> names(Stream<String> accounts) {
        return members.names(accounts.filter(id -> !id.isEmpty())
                .distinct()
                .map(MemberId::new)
                .toList());
    }

    private static List<BatchView.Step> steps(Batch batch) {
        List<String> names = batch.kind() == BatchKind.IMPORT
                ? List.of("send", "examine", "import", "report")
                : List.of("choose", "preview", "change", "report");
        int at = switch (batch.state()) {
            case COLLECTING -> 0;
            case EXAMINING, EXAMINED, ABANDONED -> 1;
            case RUNNING -> 2;
            case DONE, UNDOING, UNDONE -> 3;
        };
        List<BatchView.Step> steps = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            steps.add(new BatchView.Step(names.get(i), i == at, i < at));
        }
        return steps;
    }

    private BatchView.Progress progress(Batch batch, Locale locale) {
        BatchProgress.At at = work.progress(batch.id());
        int share = at.total() > 0 ? (int) Math.min(100, 100 * at.done() / at.total()) : -1;
        String words = say("batches.phase." + at.phase(), locale, at.done(), at.total());
        return new BatchView.Progress(at.phase(), words, share);
    }

    private List<String> notes(Batch batch, Locale locale) {
        List<String> notes = new ArrayList<>();
        if (batch.kind() == BatchKind.IMPORT
                && batch.source().problem().isEmpty()
                && batch.state() == BatchState.EXAMINED) {
            String table = batch.source().table();
            notes.add(
                    table.isEmpty() ? say("batches.note.no-table", locale) : say("batches.note.table", locale, table));
            if (!batch.source().detail().isEmpty()) {
                notes.add(say("batches.note.columns", locale, batch.source().detail()));
            }
        }
        long unlicensed = batch.state() == BatchState.EXAMINED ? report.withoutLicence(batch) : 0;
        if (unlicensed > 0) {
            notes.add(say("batches.note.licence", locale, unlicensed));
        }
        long warned = batch.state() == BatchState.EXAMINED ? report.warned(batch) : 0;
        if (warned > 0) {
            notes.add(say("batches.note.warned", locale, warned));
        }
        return notes;
    }

    private BatchView.Transfer transfer(Batch batch, Upload upload, Locale locale) {
        return new BatchView.Transfer(
                upload.name(),
                "/administration/lots/" + batch.id() + "/depots/" + upload.id(),
                upload.fingerprint(),
                upload.size(),
                size(upload.received(), locale),
                size(upload.size(), locale));
    }

    private static String size(long bytes, Locale locale) {
        return new FileSize(bytes).in(locale);
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
