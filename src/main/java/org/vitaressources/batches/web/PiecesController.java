package org.vitaressources.batches.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.batches.Batch;
import org.vitaressources.batches.BatchRefused;
import org.vitaressources.batches.Imports;
import org.vitaressources.uploads.TypeRefused;
import org.vitaressources.uploads.Upload;
import org.vitaressources.uploads.UploadRefused;
import org.vitaressources.uploads.Uploads;
import org.vitaressources.uploads.WrongOffset;

/// Archives and tables for an import, piece by piece, so that a broken line costs a piece: `POST` announces a file and
/// gives it an address, `PATCH` there goes on at `Upload-Offset`, `HEAD` (or `GET`) tells the offset
/// (`src/docs/adr/0035-…`).
@Controller
class PiecesController {
    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";
    private static final String COMPLETE = "Upload-Complete";

    private final BatchAccess access;
    private final Imports imports;
    private final Uploads uploads;
    private final SendingProblems problems;

    PiecesController(BatchAccess access, Imports imports, Uploads uploads, SendingProblems problems) {
        this.access = access;
        this.imports = imports;
        this.uploads = uploads;
        this.problems = problems;
    }

    @PostMapping("/administration/lots/{id}/depots")
    ResponseEntity<Map<String, String>> open(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String nom,
            @RequestParam(defaultValue = "") String taille,
            @RequestParam(defaultValue = "") String empreinte,
            Locale locale) {
        Batch batch = access.imported(id, member);
        try {
            long size = taille.matches("[0-9]{1,15}") ? Long.parseLong(taille) : 0;
            Upload upload = uploads.open(member.id().value(), BatchViews.destination(batch), nom, empreinte, size);
            return state(ResponseEntity.status(HttpStatus.CREATED), upload)
                    .header(HttpHeaders.LOCATION, "/administration/lots/" + batch.id() + "/depots/" + upload.id())
                    .build();
        } catch (UploadRefused e) {
            return refusal(problems.of(e, nom, locale));
        }
    }

    @GetMapping("/administration/lots/{id}/depots/{upload}")
    ResponseEntity<Void> offset(
            @AuthenticationPrincipal SignedInMember member, @PathVariable String id, @PathVariable String upload) {
        return state(ResponseEntity.status(HttpStatus.NO_CONTENT), one(member, id, upload))
                .build();
    }

    @PatchMapping("/administration/lots/{id}/depots/{upload}")
    ResponseEntity<Map<String, String>> goOn(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @PathVariable String upload,
            @RequestHeader(name = OFFSET, defaultValue = "") String offset,
            HttpServletRequest request,
            Locale locale)
            throws IOException {
        Upload known = one(member, id, upload);
        if (known.finished()) {
            return state(ResponseEntity.ok(), known).build();
        }
        if (!offset.matches("[0-9]{1,15}")) {
            return ResponseEntity.badRequest().build();
        }
        try {
            Upload now = uploads.append(
                    known, Long.parseLong(offset), request.getInputStream(), request.getContentLengthLong());
            if (!now.whole()) {
                return state(ResponseEntity.status(HttpStatus.NO_CONTENT), now).build();
            }
            imports.take(access.imported(id, member), now);
            return state(ResponseEntity.ok(), one(member, id, upload)).build();
        } catch (WrongOffset e) {
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .header(OFFSET, Long.toString(e.expected()))
                    .build();
        } catch (UploadRefused | TypeRefused | BatchRefused e) {
            return refusal(problems.of(e, known.name(), locale));
        }
    }

    @PostMapping("/administration/lots/{id}/depots/{upload}/abandon")
    Object abandon(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @PathVariable String upload,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept) {
        uploads.abandon(one(member, id, upload));
        return accept.contains("json")
                ? ResponseEntity.noContent().build()
                : "redirect:/administration/lots/" + id + "?fait=envoi-abandonne";
    }

    private Upload one(SignedInMember member, String id, String upload) {
        Batch batch = access.imported(id, member);
        Optional<Upload> found = uploads.find(upload, member.id().value(), BatchViews.destination(batch));
        return found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static <B extends ResponseEntity.HeadersBuilder<?>> B state(B answer, Upload upload) {
        answer.header(OFFSET, Long.toString(upload.finished() ? upload.size() : upload.received()));
        answer.header(LENGTH, Long.toString(upload.size()));
        answer.header(COMPLETE, upload.finished() ? "?1" : "?0");
        answer.header(HttpHeaders.CACHE_CONTROL, "no-store");
        return answer;
    }

    private static ResponseEntity<Map<String, String>> refusal(SendingProblems.Problem problem) {
        return ResponseEntity.status(problem.status()).body(Map.of("message", problem.words()));
    }
}
