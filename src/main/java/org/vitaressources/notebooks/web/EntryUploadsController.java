package org.vitaressources.notebooks.web;

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
import org.vitaressources.notebooks.Entry;
import org.vitaressources.notebooks.EntryDrafting;
import org.vitaressources.notebooks.EntryFiles;
import org.vitaressources.uploads.Upload;
import org.vitaressources.uploads.Uploads;
import org.vitaressources.uploads.web.Announced;
import org.vitaressources.uploads.web.PieceAnswers;

/// Files of an entry sent piece by piece, as [PieceAnswers] tells.
@Controller
class EntryUploadsController {
    private final EntryDrafting drafting;
    private final EntryFiles files;
    private final Uploads uploads;
    private final PieceAnswers answers;
    private final EntryUploadProblems problems;

    EntryUploadsController(
            EntryDrafting drafting,
            EntryFiles files,
            Uploads uploads,
            PieceAnswers answers,
            EntryUploadProblems problems) {
        this.drafting = drafting;
        this.files = files;
        this.uploads = uploads;
        this.answers = answers;
        this.problems = problems;
    }

    @PostMapping("/atelier/entrees/{id}/depots")
    ResponseEntity<Map<String, String>> open(
            @AuthenticationPrincipal SignedInMember member, @PathVariable String id, Announced file, Locale locale) {
        Entry entry = editable(member, id);
        return answers.opened(
                file,
                () -> files.open(entry, file.nom(), file.empreinte(), file.size()),
                "/atelier/entrees/" + id + "/depots",
                problems,
                locale);
    }

    @GetMapping("/atelier/entrees/{id}/depots/{upload}")
    ResponseEntity<Void> offset(
            @AuthenticationPrincipal SignedInMember member, @PathVariable String id, @PathVariable String upload) {
        return answers.offset(one(member, id, upload));
    }

    @PatchMapping("/atelier/entrees/{id}/depots/{upload}")
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
        Entry entry = editable(member, id);
        return answers.continued(known, piece, whole -> files.take(member.id(), entry, whole), problems, locale);
    }

    @PostMapping("/atelier/entrees/{id}/depots/{upload}/abandon")
    Object abandon(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @PathVariable String upload,
            HttpServletRequest request) {
        return answers.abandoned(one(member, id, upload), request, "/atelier/entrees/" + id);
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
}
