package org.vitaressources.contributions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
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
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.DraftChanges;
import org.vitaressources.contributions.DraftFiles;
import org.vitaressources.uploads.Upload;
import org.vitaressources.uploads.Uploads;
import org.vitaressources.uploads.WrongOffset;

/// Files sent piece by piece, in the manner of the IETF's draft on resumable uploads: `POST` announces a file and gives
/// it an address, `PATCH` there goes on at `Upload-Offset`, `HEAD` (or `GET`) tells the offset. `src/docs/adr/0035-…`.
@Controller
class UploadsController {
    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";
    private static final String COMPLETE = "Upload-Complete";

    private final DraftChanges drafts;
    private final DraftFiles files;
    private final Uploads uploads;
    private final UploadProblems problems;

    UploadsController(DraftChanges drafts, DraftFiles files, Uploads uploads, UploadProblems problems) {
        this.drafts = drafts;
        this.files = files;
        this.uploads = uploads;
        this.problems = problems;
    }

    @PostMapping("/contributions/{id}/depots")
    ResponseEntity<Map<String, String>> open(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String nom,
            @RequestParam(defaultValue = "") String taille,
            @RequestParam(defaultValue = "") String empreinte,
            Locale locale) {
        Contribution contribution = editable(member, id);
        try {
            long size = taille.matches("[0-9]{1,15}") ? Long.parseLong(taille) : 0;
            Upload upload = files.open(contribution, nom, empreinte, size);
            return state(ResponseEntity.status(HttpStatus.CREATED), upload)
                    .header(HttpHeaders.LOCATION, "/contributions/" + id + "/depots/" + upload.id())
                    .build();
        } catch (RuntimeException e) {
            return refusal(problems.of(e, nom, locale));
        }
    }

    @GetMapping("/contributions/{id}/depots/{upload}")
    ResponseEntity<Void> offset(
            @AuthenticationPrincipal SignedInMember member, @PathVariable String id, @PathVariable String upload) {
        return state(ResponseEntity.status(HttpStatus.NO_CONTENT), one(member, id, upload))
                .build();
    }

    @PatchMapping("/contributions/{id}/depots/{upload}")
    ResponseEntity<Map<String, String>> goOn(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @PathVariable String upload,
            @RequestHeader(name = OFFSET, defaultValue = "") String offset,
            @RequestHeader(name = "Upload-Fills", defaultValue = "") String fills,
            HttpServletRequest request,
            Locale locale)
            throws IOException {
        Upload known = one(member, id, upload);
        if (known.finished()) {
            return state(ResponseEntity.ok(), known).build();
        }
        Contribution contribution = editable(member, id);
        if (!offset.matches("[0-9]{1,15}")) {
            return ResponseEntity.badRequest().build();
        }
        try {
            Upload now = uploads.append(
                    known, Long.parseLong(offset), request.getInputStream(), request.getContentLengthLong());
            if (now.whole()) {
                files.take(contribution.id(), now, fills.equals("1"));
                return state(ResponseEntity.ok(), finished(now)).build();
            }
            return state(ResponseEntity.status(HttpStatus.NO_CONTENT), now).build();
        } catch (WrongOffset e) {
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .header(OFFSET, Long.toString(e.expected()))
                    .build();
        } catch (RuntimeException e) {
            return refusal(problems.of(e, known.name(), locale));
        }
    }

    @PostMapping("/contributions/{id}/depots/{upload}/abandon")
    Object abandon(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @PathVariable String upload,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept) {
        uploads.abandon(one(member, id, upload));
        return accept.contains("json")
                ? ResponseEntity.noContent().build()
                : "redirect:/contributions/" + id + "/fichiers?fait=envoi-abandonne";
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
        Optional<Upload> found = uploads.find(upload, own.author(), own.id().value());
        return found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Upload finished(Upload upload) {
        return new Upload(
                upload.id(),
                upload.owner(),
                upload.destination(),
                upload.name(),
                upload.fingerprint(),
                upload.size(),
                upload.size(),
                upload.touched(),
                true);
    }

    private static <B extends ResponseEntity.HeadersBuilder<?>> B state(B answer, Upload upload) {
        answer.header(OFFSET, Long.toString(upload.received()));
        answer.header(LENGTH, Long.toString(upload.size()));
        answer.header(COMPLETE, upload.finished() ? "?1" : "?0");
        answer.header(HttpHeaders.CACHE_CONTROL, "no-store");
        return answer;
    }

    private static ResponseEntity<Map<String, String>> refusal(UploadProblems.Problem problem) {
        HttpStatusCode status = problem.status();
        return ResponseEntity.status(status).body(Map.of("message", problem.words()));
    }
}
