package org.vitaressources.batches.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.batches.Batch;
import org.vitaressources.batches.BatchDecisions;
import org.vitaressources.batches.BatchRefused;
import org.vitaressources.batches.BatchWork;
import org.vitaressources.batches.Imports;
import org.vitaressources.ui.FormProblems;
import org.vitaressources.uploads.TypeRefused;
import org.vitaressources.uploads.Upload;
import org.vitaressources.uploads.UploadRefused;
import org.vitaressources.uploads.Uploads;

/// What is sent for an import with a form, without JavaScript; it is looked at at once.
@Controller
class SendingController {
    /// Id of the file chooser.
    private static final String FIELD = "fichiers";

    private final BatchAccess access;
    private final BatchPages pages;
    private final Imports imports;
    private final BatchDecisions decisions;
    private final BatchWork work;
    private final Uploads uploads;
    private final SendingProblems words;

    SendingController(
            BatchAccess access,
            BatchPages pages,
            Imports imports,
            BatchDecisions decisions,
            BatchWork work,
            Uploads uploads,
            SendingProblems words) {
        this.access = access;
        this.pages = pages;
        this.imports = imports;
        this.decisions = decisions;
        this.work = work;
        this.uploads = uploads;
        this.words = words;
    }

    @PostMapping("/administration/lots/{id}/fichiers")
    String send(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @RequestParam(name = FIELD, required = false) @Nullable List<MultipartFile> chosen,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        Batch batch = access.imported(id, member);
        List<MultipartFile> named = chosen == null
                ? List.of()
                : chosen.stream()
                        .filter(file -> !Objects.requireNonNullElse(file.getOriginalFilename(), "")
                                .isBlank())
                        .toList();
        problems.addIf(named.isEmpty(), FIELD, "uploads.none-chosen");
        StringBuilder refused = new StringBuilder();
        for (MultipartFile file : named) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            try {
                take(access.imported(id, member), member, name, file);
            } catch (UploadRefused | TypeRefused | BatchRefused e) {
                refused.append(refused.isEmpty() ? "" : " ")
                        .append(words.of(e, name, locale).words());
            }
        }
        problems.addIf(!refused.isEmpty(), FIELD, "uploads.refused.some", refused.toString());
        if (problems.isEmpty()) {
            decisions.examine(access.imported(id, member), member.id().value());
            work.wake();
            return "redirect:/administration/lots/" + batch.id();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        pages.show(access.imported(id, member), member, RowsAddress.of(batch.id(), "", "1"), model, locale);
        model.addAttribute("follows", false);
        return "batches/batch";
    }

    private void take(Batch batch, SignedInMember member, String name, MultipartFile file) {
        Upload upload = uploads.open(member.id().value(), BatchViews.destination(batch), name, "", file.getSize());
        try (InputStream bytes = file.getInputStream()) {
            Upload received = uploads.append(upload, 0, bytes, file.getSize());
            if (!received.whole()) {
                throw new IOException("A part of a form was cut short");
            }
            imports.take(batch, received);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            uploads.find(upload.id(), upload.owner(), upload.destination())
                    .filter(left -> !left.finished())
                    .ifPresent(uploads::abandon);
        }
    }
}
