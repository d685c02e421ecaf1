package org.vitaressources.contributions.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.DraftFiles;
import org.vitaressources.ui.FormProblems;

/// Files that came with a form, without JavaScript: each is taken or refused by itself.
@Component
class SentForm {
    /// Id of the file chooser.
    static final String FIELD = "fichiers";

    private final DraftFiles files;
    private final UploadProblems words;

    SentForm(DraftFiles files, UploadProblems words) {
        this.files = files;
        this.words = words;
    }

    /// @param fills the form is to be filled from them
    void take(
            Contribution contribution,
            @Nullable List<MultipartFile> chosen,
            boolean fills,
            FormProblems problems,
            Locale locale) {
        List<MultipartFile> named = chosen(chosen);
        problems.addIf(named.isEmpty(), FIELD, "uploads.none-chosen");
        StringBuilder refused = new StringBuilder();
        for (MultipartFile file : named) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            try (InputStream bytes = file.getInputStream()) {
                files.add(contribution, name, file.getSize(), bytes, fills);
            } catch (RuntimeException e) {
                refused.append(refused.isEmpty() ? "" : " ")
                        .append(words.of(e, name, locale).words());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        problems.addIf(!refused.isEmpty(), FIELD, "uploads.refused.some", refused.toString());
    }

    /// Those that were chosen: an empty chooser sends one file without a name.
    static List<MultipartFile> chosen(@Nullable List<MultipartFile> sent) {
        return sent == null
                ? List.of()
                : sent.stream()
                        .filter(file -> !Objects.requireNonNullElse(file.getOriginalFilename(), "")
                                .isBlank())
                        .toList();
    }
}
