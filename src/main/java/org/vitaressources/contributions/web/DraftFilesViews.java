package org.vitaressources.contributions.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.DraftFile;
import org.vitaressources.contributions.DraftReading;
import org.vitaressources.contributions.DraftReadings;
import org.vitaressources.contributions.SheetForm;
import org.vitaressources.library.FindingAdvice;
import org.vitaressources.library.FindingAdvices;
import org.vitaressources.ui.FileSize;
import org.vitaressources.uploads.FileType;
import org.vitaressources.uploads.Upload;
import org.vitaressources.uploads.Uploads;
import org.vitaressources.uploads.UploadsProperties;

/// Makes [DraftFilesView]s: what the fragment `contributions/_files` shows.
@Component
public class DraftFilesViews {
    private final DraftReadings readings;
    private final Uploads uploads;
    private final UploadsProperties limits;
    private final FindingAdvices advices;

    DraftFilesViews(DraftReadings readings, Uploads uploads, UploadsProperties limits, FindingAdvices advices) {
        this.readings = readings;
        this.uploads = uploads;
        this.limits = limits;
        this.advices = advices;
    }

    /// Those of a contribution.
    public DraftFilesView of(Contribution contribution, Locale locale) {
        String base = "/contributions/" + contribution.id();
        Map<String, DraftReading> states = readings.of(contribution.id());
        boolean editable = contribution.state().isWithAuthor();
        List<DraftFilesView.Row> rows = contribution.draft().files().stream()
                .map(file -> row(file, base, states.get(file.name()), contribution, locale))
                .toList();
        List<DraftFilesView.Transfer> transfers = editable
                ? uploads.unfinished(contribution.author(), contribution.id().value()).stream()
                        .map(upload -> transfer(upload, base, locale))
                        .toList()
                : List.of();
        return new DraftFilesView(
                contribution.id().value(),
                editable,
                rows,
                transfers,
                states.values().stream().anyMatch(DraftReading::waiting),
                new FileSize(limits.largest()).in(locale),
                limits.largest(),
                accepted());
    }

    private DraftFilesView.Row row(
            DraftFile file, String base, @Nullable DraftReading reading, Contribution contribution, Locale locale) {
        DraftReading.State state = reading == null ? DraftReading.State.READ : reading.state();
        boolean read = state != DraftReading.State.UNREADABLE
                && state != DraftReading.State.PICTURE
                && state != DraftReading.State.WAITING;
        return new DraftFilesView.Row(
                file.name(),
                file.title(),
                file.originalName(),
                file.name().substring(file.name().lastIndexOf('.') + 1).toUpperCase(Locale.ROOT),
                new FileSize(file.size()).in(locale),
                base + "/fichiers/" + file.name(),
                state.name(),
                reading == null ? "" : reading.reason(),
                headings(
                        reading == null ? List.of() : reading.filled(),
                        contribution.draft().type()),
                headings(
                        reading == null ? List.of() : reading.left(),
                        contribution.draft().type()),
                read,
                state == DraftReading.State.READ && contribution.state().isWithAuthor(),
                read ? advices.of(readings.findings(file), file.mediaType(), locale) : unread(file, state, locale));
    }

    /// What cannot be read because it is a scan says so too.
    private List<FindingAdvice> unread(DraftFile file, DraftReading.State state, Locale locale) {
        return state == DraftReading.State.UNREADABLE
                ? advices.of(readings.findings(file), file.mediaType(), locale)
                : List.of();
    }

    private static List<String> headings(List<String> sections, String type) {
        Map<String, String> headings = SheetForm.of(type).sections().stream()
                .collect(Collectors.toMap(SheetForm.Section::id, SheetForm.Section::heading));
        return sections.stream().map(id -> headings.getOrDefault(id, "")).toList();
    }

    private static DraftFilesView.Transfer transfer(Upload upload, String base, Locale locale) {
        return new DraftFilesView.Transfer(
                base + "/depots/" + upload.id(),
                upload.name(),
                upload.fingerprint(),
                new FileSize(upload.size()).in(locale),
                new FileSize(upload.received()).in(locale),
                upload.size(),
                (int) (100 * upload.received() / upload.size()));
    }

    static String accepted() {
        return Arrays.stream(FileType.values())
                .map(type -> "." + type.extension())
                .collect(Collectors.joining(","));
    }
}
