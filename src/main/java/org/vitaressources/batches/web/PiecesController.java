package org.vitaressources.batches.web;

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
import org.springframework.web.server.ResponseStatusException;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.batches.Batch;
import org.vitaressources.batches.Imports;
import org.vitaressources.uploads.Upload;
import org.vitaressources.uploads.Uploads;
import org.vitaressources.uploads.web.Announced;
import org.vitaressources.uploads.web.PieceAnswers;

/// Archives and tables for an import, piece by piece, as [PieceAnswers] tells.
@Controller
class PiecesController {
    private final BatchAccess access;
    private final Imports imports;
    private final Uploads uploads;
    private final PieceAnswers answers;
    private final SendingProblems problems;

    PiecesController(
            BatchAccess access, Imports imports, Uploads uploads, PieceAnswers answers, SendingProblems problems) {
        this.access = access;
        this.imports = imports;
        this.uploads = uploads;
        this.answers = answers;
        this.problems = problems;
    }

    @PostMapping("/administration/lots/{id}/depots")
    ResponseEntity<Map<String, String>> open(
            @AuthenticationPrincipal SignedInMember member, @PathVariable String id, Announced file, Locale locale) {
        Batch batch = access.imported(id, member);
        return answers.opened(
                file,
                () -> uploads.open(
                        member.id().value(), BatchViews.destination(batch), file.nom(), file.empreinte(), file.size()),
                "/administration/lots/" + batch.id() + "/depots",
                problems,
                locale);
    }

    @GetMapping("/administration/lots/{id}/depots/{upload}")
    ResponseEntity<Void> offset(
            @AuthenticationPrincipal SignedInMember member, @PathVariable String id, @PathVariable String upload) {
        return answers.offset(one(member, id, upload));
    }

    @PatchMapping("/administration/lots/{id}/depots/{upload}")
    ResponseEntity<Map<String, String>> goOn(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @PathVariable String upload,
            HttpServletRequest piece,
            Locale locale)
            throws IOException {
        Upload known = one(member, id, upload);
        if (known.finished()) {
            return answers.taken(known);
        }
        Batch batch = access.imported(id, member);
        return answers.continued(known, piece, whole -> imports.take(batch, whole), problems, locale);
    }

    @PostMapping("/administration/lots/{id}/depots/{upload}/abandon")
    Object abandon(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @PathVariable String upload,
            HttpServletRequest request) {
        return answers.abandoned(one(member, id, upload), request, "/administration/lots/" + id);
    }

    private Upload one(SignedInMember member, String id, String upload) {
        Batch batch = access.imported(id, member);
        return uploads.find(upload, member.id().value(), BatchViews.destination(batch))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
