package org.vitaressources.contributions.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.DraftChanges;
import org.vitaressources.contributions.DraftFile;
import org.vitaressources.contributions.DraftFiles;
import org.vitaressources.contributions.DraftReadings;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.ui.FormProblems;

/// The files of a draft: a page of their own, which needs no JavaScript, and what is done with each.
@Controller
class FilesController {
    private final DraftChanges drafts;
    private final DraftFiles files;
    private final DraftReadings readings;
    private final DraftFilesViews views;
    private final FileTextViews texts;
    private final DuplicatesViews duplicates;
    private final SentForm sent;
    private final KeptFiles kept;

    FilesController(
            DraftChanges drafts,
            DraftFiles files,
            DraftReadings readings,
            DraftFilesViews views,
            FileTextViews texts,
            DuplicatesViews duplicates,
            SentForm sent,
            KeptFiles kept) {
        this.drafts = drafts;
        this.files = files;
        this.readings = readings;
        this.views = views;
        this.texts = texts;
        this.duplicates = duplicates;
        this.sent = sent;
        this.kept = kept;
    }

    @GetMapping("/contributions/{id}/fichiers")
    String list(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String partie,
            Model model,
            Locale locale) {
        page(drafts.own(member, id), member, model, locale);
        return partie.equals("liste") ? "contributions/_files :: list" : "contributions/files";
    }

    @PostMapping("/contributions/{id}/fichiers")
    String add(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @RequestParam(name = "fichiers", required = false) List<MultipartFile> chosen,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        Contribution contribution = drafts.own(member, id);
        sent.take(contribution, chosen, false, problems, locale);
        if (problems.isEmpty()) {
            return back(contribution, "fichiers-recus");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        page(drafts.own(member, id), member, model, locale);
        return "contributions/files";
    }

    @GetMapping("/contributions/{id}/fichiers/{name}")
    ResponseEntity<?> download(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @PathVariable String name,
            HttpServletResponse response)
            throws IOException {
        DraftFile file = one(drafts.readable(member, id), name);
        return new DraftDownload(file, kept.at(file.sha256())).answer(response);
    }

    @GetMapping("/contributions/{id}/fichiers/{name}/lecture")
    String read(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @PathVariable String name,
            Model model,
            Locale locale) {
        Contribution contribution = drafts.readable(member, id);
        model.addAttribute("text", texts.of(contribution, one(contribution, name), locale));
        return "contributions/file-text";
    }

    @PostMapping("/contributions/{id}/fichiers/{name}/retrait")
    String remove(@AuthenticationPrincipal SignedInMember member, @PathVariable String id, @PathVariable String name) {
        Contribution contribution = drafts.own(member, id);
        files.remove(contribution.id(), one(contribution, name).name());
        return back(contribution, "fichier-retire");
    }

    @PostMapping("/contributions/{id}/fichiers/{name}/titre")
    String rename(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @PathVariable String name,
            @RequestParam(defaultValue = "") String titre) {
        Contribution contribution = drafts.own(member, id);
        files.rename(contribution.id(), one(contribution, name).name(), titre);
        return back(contribution, "fichier-renomme");
    }

    @PostMapping("/contributions/{id}/fichiers/{name}/reprise")
    String fill(@AuthenticationPrincipal SignedInMember member, @PathVariable String id, @PathVariable String name) {
        Contribution contribution = drafts.own(member, id);
        DraftFile file = one(contribution, name);
        if (!contribution.state().isWithAuthor()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        readings.ask(contribution.id(), file, true);
        return back(contribution, "reprise");
    }

    private DraftFile one(Contribution contribution, String name) {
        return files.find(contribution, name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void page(Contribution contribution, SignedInMember member, Model model, Locale locale) {
        DraftFilesView shown = views.of(contribution, locale);
        model.addAttribute("files", shown);
        if (!shown.waiting()) {
            model.addAttribute("duplicates", duplicates.of(contribution, member, locale));
        }
        model.addAttribute("draftTitle", contribution.draft().title());
    }

    private static String back(Contribution contribution, String done) {
        return "redirect:/contributions/" + contribution.id() + "/fichiers?fait=" + done;
    }
}
