package org.vitaressources.kits.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vitaressources.kits.KitFiles;
import org.vitaressources.kits.OpenKit;
import org.vitaressources.kits.Step;
import org.vitaressources.kits.StepFile;
import org.vitaressources.ui.FileSize;
import org.vitaressources.uploads.FileType;
import org.vitaressources.uploads.Uploads;
import org.vitaressources.uploads.UploadsProperties;

/// The file of a step on the page where the step is written: what is there, what is on its way, what may be sent.
@Component
class StepFileViews {
    /// Heavier ones are only saved: a page is read on phones.
    private static final long LARGEST_SHOWN = 8_000_000;

    private final Uploads uploads;
    private final UploadsProperties limits;

    StepFileViews(Uploads uploads, UploadsProperties limits) {
        this.uploads = uploads;
        this.limits = limits;
    }

    /// The place for a file.
    ///
    /// @param path of the step
    record Deposit(
            String path,
            List<FileView> files,
            List<Transfer> transfers,
            String largest,
            long largestBytes,
            String accepted) {}

    /// A file to save.
    ///
    /// @param path where it is, without the language
    /// @param picture small enough to be shown where it stands
    /// @param alternative what the picture shows, for who does not see it
    /// @param described its author said what it shows
    record FileView(
            String path,
            String name,
            String format,
            String size,
            boolean picture,
            String alternative,
            boolean described) {}

    /// A file that did not arrive whole.
    record Transfer(String path, String name, String fingerprint, String size, String received, long bytes) {}

    Deposit of(OpenKit open, Step step, Locale locale) {
        String path = "/kits/" + open.id() + "/parties/" + step.id();
        return new Deposit(
                path,
                step.file().stream()
                        .map(file -> view(step, file, path + "/fichier", locale))
                        .toList(),
                uploads.unfinished(open.member().value(), KitFiles.destination(step)).stream()
                        .map(upload -> new Transfer(
                                path + "/depots/" + upload.id(),
                                upload.name(),
                                upload.fingerprint(),
                                new FileSize(upload.size()).in(locale),
                                new FileSize(upload.received()).in(locale),
                                upload.size()))
                        .toList(),
                new FileSize(limits.largest()).in(locale),
                limits.largest(),
                Arrays.stream(FileType.values())
                        .map(type -> "." + type.extension())
                        .collect(Collectors.joining(",")));
    }

    static FileView view(Step step, StepFile file, String path, Locale locale) {
        return new FileView(
                path,
                file.shown(),
                file.name().substring(file.name().lastIndexOf('.') + 1).toUpperCase(Locale.ROOT),
                new FileSize(file.size()).in(locale),
                file.isPicture() && file.size() <= LARGEST_SHOWN,
                step.alternative(),
                step.isDescribed());
    }
}
