package org.vitaressources.notebooks.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
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
import org.vitaressources.notebooks.Entry;
import org.vitaressources.notebooks.EntryDrafting;
import org.vitaressources.notebooks.EntryFiles;
import org.vitaressources.notebooks.FileRefused;
import org.vitaressources.uploads.TypeRefused;
import org.vitaressources.uploads.Upload;
import org.vitaressources.uploads.UploadRefused;
import org.vitaressources.uploads.Uploads;
import org.vitaressources.uploads.WrongOffset;

/// Files of an entry sent piece by piece, in the manner of those of a contribution (`src/docs/adr/0035-…`).
@Controller
class EntryUploadsController {
    private static final String OFFSET = "Upload-Offset";

    private final EntryDrafting drafting;
    private final EntryFiles files;
    private final Uploads uploads;
    private final EntryUploadProblems problems;

    EntryUploadsController(EntryDrafting drafting, EntryFiles files, Uploads uploads, EntryUploadProblems problems) {
        this.drafting = drafting;
        this.files = files;
        this.uploads = uploads;
        this.problems = problems;
    }

    @PostMapping("/atelier/entrees/{id}/depots")
    ResponseEntity<Map<String, String>> open(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String nom,
            @RequestParam(defaultValue = "") String taille,
            @RequestParam(defaultValue = "") String empreinte,
            Locale locale) {
        Entry entry = editable(member, id);
        try {
            long size = taille.matches("[0-9]{1,15}") ? Long.parseLong(taille) : 0;
            Upload upload = files.open(entry, nom, empreinte, size);
            return state(ResponseEntity.status(HttpStatus.CREATED), upload, false)
                    .header(HttpHeaders.LOCATION, "/atelier/entrees/" + id + "/depots/" + upload.id())
                    .build();
        } catch (UploadRefused | FileRefused e) {
            return refusal(problems.of(e, nom, locale));
        }
    }

    @GetMapping("/atelier/entrees/{id}/depots/{upload}")
    ResponseEntity<Void> offset(
            @AuthenticationPrincipal SignedInMember member, @PathVariable String id, @PathVariable String upload) {
        Upload known = one(member, id, upload);
        return state(ResponseEntity.status(HttpStatus.NO_CONTENT), known, known.finished())
                .build();
    }

    @PatchMapping("/atelier/entrees/{id}/depots/{upload}")
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
            return state(ResponseEntity.ok(), known, true).build();
        }
        Entry entry = editable(member, id);
        if (!offset.matches("[0-9]{1,15}")) {
            return ResponseEntity.badRequest().build();
        }
        try {
            Upload now = uploads.append(
                    known, Long.parseLong(offset), request.getInputStream(), request.getContentLengthLong());
            if (now.whole()) {
                files.take(member.id(), entry, now);
                return state(ResponseEntity.ok(), now, true).build();
            }
            return state(ResponseEntity.status(HttpStatus.NO_CONTENT), now, false)
                    .build();
        } catch (WrongOffset e) {
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .header(OFFSET, Long.toString(e.expected()))
                    .build();
        } catch (UploadRefused | TypeRefused | FileRefused e) {
            return refusal(problems.of(e, known.name(), locale));
        }
    }

    @PostMapping("/atelier/entrees/{id}/depots/{upload}/abandon")
    Object abandon(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @PathVariable String upload,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept) {
        uploads.abandon(one(member, id, upload));
        return accept.contains("json")
                ? ResponseEntity.noContent().build()
                : "redirect:/atelier/entrees/" + id + "?fait=envoi-abandonne";
    }

    private Entry editable(SignedInMember member, String id) {
        Entry own = drafting.own(member.id(), id);
        if (!own.state().isWithAuthor()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return own;
    }

    private Upload one(SignedInMember member, String id, String upload) {
        Entry own = drafting.own(member.id(), id);
        return uploads.find(upload, own.author(), EntryFiles.destination(own))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static <B extends ResponseEntity.HeadersBuilder<?>> B state(B answer, Upload upload, boolean complete) {
        answer.header(OFFSET, Long.toString(complete ? upload.size() : upload.received()));
        answer.header("Upload-Length", Long.toString(upload.size()));
        answer.header("Upload-Complete", complete ? "?1" : "?0");
        answer.header(HttpHeaders.CACHE_CONTROL, "no-store");
        return answer;
    }

    private static ResponseEntity<Map<String, String>> refusal(EntryUploadProblems.Problem problem) {
        return ResponseEntity.status(problem.status()).body(Map.of("message", problem.words()));
    }
}
