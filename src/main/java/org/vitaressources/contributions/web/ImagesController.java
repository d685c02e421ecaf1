package org.vitaressources.contributions.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.DraftFile;
import org.vitaressources.contributions.DraftFiles;
import org.vitaressources.contributions.Drafting;
import org.vitaressources.contributions.TooManyFiles;
import org.vitaressources.uploads.TypeRefused;
import org.vitaressources.uploads.UploadRefused;

/// An image pasted into the text: kept among the files of the draft, and named to the editor.
@Controller
class ImagesController {
    private static final Set<String> SHOWN = Set.of("image/png", "image/jpeg", "image/webp", "image/gif");

    private final Drafting drafting;
    private final DraftFiles files;
    private final UploadProblems problems;

    ImagesController(Drafting drafting, DraftFiles files, UploadProblems problems) {
        this.drafting = drafting;
        this.files = files;
        this.problems = problems;
    }

    /// Answers with the `name` to write into the text, or with a `message` that says what is wrong. What an image is,
    /// its bytes say.
    @PostMapping("/contributions/{id}/images")
    ResponseEntity<Map<String, String>> add(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @RequestParam(name = "image", required = false) @Nullable MultipartFile image,
            Locale locale)
            throws IOException {
        Contribution contribution = drafting.own(member.id(), id);
        if (!contribution.state().isWithAuthor()) {
            return ResponseEntity.status(HttpStatus.CONFLICT).build();
        }
        if (image == null) {
            return ResponseEntity.badRequest().build();
        }
        String name = Objects.requireNonNullElse(image.getOriginalFilename(), "image");
        try (InputStream bytes = image.getInputStream()) {
            DraftFile kept = files.add(contribution, name, image.getSize(), bytes, false);
            if (!SHOWN.contains(kept.mediaType())) {
                files.remove(contribution.id(), kept.name());
                return ResponseEntity.status(HttpStatus.UNSUPPORTED_MEDIA_TYPE).build();
            }
            return ResponseEntity.status(HttpStatus.CREATED).body(Map.of("name", kept.name()));
        } catch (UploadRefused | TypeRefused | TooManyFiles e) {
            return problems.of(e, name, locale).answer();
        }
    }
}
