package org.vitaressources.kits.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.kits.KitFiles;
import org.vitaressources.kits.KitNotFound;
import org.vitaressources.kits.OpenKit;
import org.vitaressources.kits.OpenKits;
import org.vitaressources.uploads.Upload;
import org.vitaressources.uploads.Uploads;
import org.vitaressources.uploads.web.Announced;
import org.vitaressources.uploads.web.PieceAnswers;

/// The file of a step sent piece by piece, as [PieceAnswers] tells.
@Controller
class StepUploadController {
    private final OpenKits kits;
    private final KitFiles files;
    private final Uploads uploads;
    private final PieceAnswers answers;
    private final StepFileProblems problems;

    StepUploadController(
            OpenKits kits, KitFiles files, Uploads uploads, PieceAnswers answers, StepFileProblems problems) {
        this.kits = kits;
        this.files = files;
        this.uploads = uploads;
        this.answers = answers;
        this.problems = problems;
    }

    @PostMapping("/kits/{id}/parties/{part}/depots")
    ResponseEntity<Map<String, String>> open(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @PathVariable String part,
            Announced file,
            Locale locale) {
        OpenKit open = kits.toEdit(id, member.id());
        return answers.opened(
                file,
                () -> files.open(open, StepFileController.one(open, part), file.nom(), file.empreinte(), file.size()),
                "/kits/" + id + "/parties/" + part + "/depots",
                problems,
                locale);
    }

    @GetMapping("/kits/{id}/parties/{part}/depots/{upload}")
    ResponseEntity<Void> offset(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @PathVariable String part,
            @PathVariable String upload) {
        return answers.offset(one(kits.toEdit(id, member.id()), part, upload));
    }

    @PatchMapping("/kits/{id}/parties/{part}/depots/{upload}")
    ResponseEntity<Map<String, String>> goOn(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @PathVariable String part,
            @PathVariable String upload,
            HttpServletRequest piece,
            Locale locale)
            throws IOException {
        OpenKit open = kits.toEdit(id, member.id());
        Upload known = one(open, part, upload);
        return known.finished()
                ? answers.taken(known)
                : answers.continued(
                        known,
                        piece,
                        whole -> files.take(open, StepFileController.one(open, part), whole),
                        problems,
                        locale);
    }

    @PostMapping("/kits/{id}/parties/{part}/depots/{upload}/abandon")
    Object abandon(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @PathVariable String part,
            @PathVariable String upload,
            HttpServletRequest request) {
        return answers.abandoned(
                one(kits.toEdit(id, member.id()), part, upload), request, "/kits/" + id + "/parties/" + part);
    }

    private Upload one(OpenKit open, String part, String upload) {
        return uploads.find(upload, open.member().value(), KitFiles.destination(StepFileController.one(open, part)))
                .orElseThrow(() -> KitNotFound.byId(upload));
    }
}
