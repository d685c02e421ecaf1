package org.vitaressources.contributions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.server.ResponseStatusException;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.DraftChanges;
import org.vitaressources.contributions.DraftFiles;
import org.vitaressources.uploads.Upload;
import org.vitaressources.uploads.Uploads;
import org.vitaressources.uploads.web.Announced;
import org.vitaressources.uploads.web.PieceAnswers;

/// Files of a draft sent piece by piece, as [PieceAnswers] tells.
@Controller
class UploadsController {
    private final DraftChanges drafts;
    private final DraftFiles files;
    private final Uploads uploads;
    private final PieceAnswers answers;
    private final UploadProblems problems;

    UploadsController(
            DraftChanges drafts, DraftFiles files, Uploads uploads, PieceAnswers answers, UploadProblems problems) {
        this.drafts = drafts;
        this.files = files;
        this.uploads = uploads;
        this.answers = answers;
        this.problems = problems;
    }

    @PostMapping("/contributions/{id}/depots")
    ResponseEntity<Map<String, String>> open(
            @AuthenticationPrincipal SignedInMember member, @PathVariable String id, Announced file, Locale locale) {
        Contribution contribution = editable(member, id);
        return answers.opened(
                file,
                () -> files.open(contribution, file.nom(), file.empreinte(), file.size()),
                "/contributions/" + id + "/depots",
                problems,
                locale);
    }

    @GetMapping("/contributions/{id}/depots/{upload}")
    ResponseEntity<Void> offset(
            @AuthenticationPrincipal SignedInMember member, @PathVariable String id, @PathVariable String upload) {
        return answers.offset(one(member, id, upload));
    }

    @PatchMapping("/contributions/{id}/depots/{upload}")
    ResponseEntity<Map<String, String>> goOn(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @PathVariable String upload,
            @RequestHeader(name = "Upload-Fills", defaultValue = "") String fills,
            HttpServletRequest piece,
            Locale locale)
            throws IOException {
        Upload known = one(member, id, upload);
        if (known.finished()) {
            return answers.taken(known);
        }
        Contribution contribution = editable(member, id);
        return answers.continued(
                known, piece, whole -> files.take(contribution.id(), whole, fills.equals("1")), problems, locale);
    }

    @PostMapping("/contributions/{id}/depots/{upload}/abandon")
    Object abandon(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @PathVariable String upload,
            HttpServletRequest request) {
        return answers.abandoned(one(member, id, upload), request, "/contributions/" + id + "/fichiers");
    }

    private Contribution editable(SignedInMember member, String id) {
        Contribution own = drafts.own(member, id);
        if (!own.state().isWithAuthor()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return own;
    }

    private Upload one(SignedInMember member, String id, String upload) {
        Contribution own = drafts.own(member, id);
        return uploads.find(upload, own.author(), own.id().value())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
