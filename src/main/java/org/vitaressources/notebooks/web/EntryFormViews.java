package org.vitaressources.notebooks.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.notebooks.Entry;
import org.vitaressources.notebooks.EntryFields;
import org.vitaressources.notebooks.EntryFile;
import org.vitaressources.notebooks.EntryFiles;
import org.vitaressources.notebooks.EntryPart;
import org.vitaressources.notebooks.EntryState;
import org.vitaressources.notebooks.NotebookEvent;
import org.vitaressources.notebooks.NotebookLog;
import org.vitaressources.notebooks.Workshop;
import org.vitaressources.notebooks.Workshops;
import org.vitaressources.ui.FileSize;
import org.vitaressources.ui.Moments;
import org.vitaressources.uploads.FileType;
import org.vitaressources.uploads.Uploads;
import org.vitaressources.uploads.UploadsProperties;

/// Lays an entry out as a form.
@Component
class EntryFormViews {
    private final Workshops workshops;
    private final NotebookLog log;
    private final Uploads uploads;
    private final UploadsProperties limits;
    private final Moments moments;

    EntryFormViews(Workshops workshops, NotebookLog log, Uploads uploads, UploadsProperties limits, Moments moments) {
        this.workshops = workshops;
        this.log = log;
        this.uploads = uploads;
        this.limits = limits;
        this.moments = moments;
    }

    /// @param typed fields that were typed and are not stored; shown instead of what is
    EntryFormView of(Entry entry, SignedInMember member, Map<String, String> typed, Locale locale) {
        Optional<Workshop> workshop = workshops.find(entry.notebook().value(), member);
        Map<String, String> stored = EntryFields.of(entry.draft());
        Map<String, String> values = new LinkedHashMap<>(stored);
        values.putAll(typed);
        int shown = Math.min(EntryFields.MOST_FIGURES, figures(values) + 1);
        List<Integer> figures = new ArrayList<>();
        for (int number = 1; number <= shown; number++) {
            figures.add(number);
        }
        return new EntryFormView(
                entry.id().value(),
                workshop.map(Workshop::title).orElse(""),
                workshop.map(one -> "/atelier/carnets/" + one.id()).orElse(""),
                values,
                figures,
                files(entry, locale),
                transfers(entry, locale),
                EntryForm.digests(stored, fields(entry, shown)),
                moments.in(locale, entry.changed()),
                entry.isCorrection(),
                workshop.filter(one -> one.coordinator() && one.notebook().trusted())
                        .isPresent(),
                asked(entry),
                new FileSize(limits.largest()).in(locale),
                limits.largest(),
                Arrays.stream(FileType.values())
                        .filter(type -> type != FileType.TIFF)
                        .map(type -> "." + type.extension())
                        .collect(Collectors.joining(",")));
    }

    private static List<EntryFormView.FileRow> files(Entry entry, Locale locale) {
        return entry.draft().files().stream()
                .map(file -> row(entry, file, locale))
                .toList();
    }

    private static EntryFormView.FileRow row(Entry entry, EntryFile file, Locale locale) {
        return new EntryFormView.FileRow(
                file.name(),
                file.label(),
                file.originalName(),
                file.name().substring(file.name().lastIndexOf('.') + 1).toUpperCase(Locale.ROOT),
                new FileSize(file.size()).in(locale),
                "/atelier/entrees/" + entry.id() + "/fichiers/" + file.name(),
                file.isPicture());
    }

    private List<EntryFormView.Transfer> transfers(Entry entry, Locale locale) {
        return uploads.unfinished(entry.author(), EntryFiles.destination(entry)).stream()
                .map(upload -> new EntryFormView.Transfer(
                        "/atelier/entrees/" + entry.id() + "/depots/" + upload.id(),
                        upload.name(),
                        upload.fingerprint(),
                        new FileSize(upload.size()).in(locale),
                        new FileSize(upload.received()).in(locale),
                        upload.size()))
                .toList();
    }

    /// The words with which it came back last.
    private String asked(Entry entry) {
        if (entry.state() != EntryState.RETURNED) {
            return "";
        }
        return log.of(entry.id()).stream()
                .filter(event -> event.step().equals("return"))
                .map(NotebookEvent::note)
                .findFirst()
                .orElse("");
    }

    private static int figures(Map<String, String> values) {
        return values.keySet().stream()
                .filter(field -> field.startsWith("chiffres."))
                .mapToInt(field -> field.charAt("chiffres.".length()) - '0')
                .max()
                .orElse(0);
    }

    private static Set<String> fields(Entry entry, int figures) {
        Set<String> fields = new LinkedHashSet<>(Set.of("titre", "date", "nature", "auteurs"));
        Arrays.stream(EntryPart.values()).forEach(part -> fields.add("partie." + part.id()));
        for (int number = 1; number <= figures; number++) {
            for (String what : List.of("titre", "genre", "unite", "source", "valeurs")) {
                fields.add("chiffres." + number + "." + what);
            }
        }
        for (EntryFile file : entry.draft().files()) {
            fields.add("fichier." + file.name() + ".titre");
            fields.add("fichier." + file.name() + ".alternative");
        }
        return fields;
    }
}
