package org.vitaressources.contributions.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.DraftBeginning;
import org.vitaressources.contributions.DraftStarts;
import org.vitaressources.ui.FileSize;
import org.vitaressources.ui.FormProblems;
import org.vitaressources.uploads.UploadsProperties;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Vocabularies;

/// A contribution that begins with the author's own documents: the draft opens at once, and fills while they
/// are read.
@Controller
class StartController {
    private static final String PAGE = "contributions/start-from-documents";

    private final DraftStarts starts;
    private final SentForm sent;
    private final UploadsProperties limits;
    private final Vocabularies vocabularies;

    StartController(DraftStarts starts, SentForm sent, UploadsProperties limits, Vocabularies vocabularies) {
        this.starts = starts;
        this.sent = sent;
        this.limits = limits;
        this.vocabularies = vocabularies;
    }

    @GetMapping("/contributions/depuis-documents")
    String page(
            @RequestParam(defaultValue = DraftStarts.CASE_STUDY) String type,
            @RequestParam MultiValueMap<String, String> asked,
            Model model,
            Locale locale) {
        return show(starts.type(type), about(asked), model, locale);
    }

    @PostMapping("/contributions/depuis-documents")
    Object begin(
            @AuthenticationPrincipal SignedInMember member,
            @RequestParam(defaultValue = DraftStarts.CASE_STUDY) String type,
            @RequestParam(name = "fichiers", required = false) @Nullable List<MultipartFile> chosen,
            @RequestParam MultiValueMap<String, String> asked,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        DraftBeginning about = about(asked);
        if (accept.startsWith("application/json")) {
            // The page sends the files itself, piece by piece.
            Contribution begun = starts.begin(member.id(), type, about);
            String path = "/contributions/" + begun.id();
            return ResponseEntity.status(HttpStatus.CREATED)
                    .body(Map.of("depots", path + "/depots", "suite", path + "/fichiers"));
        }
        problems.addIf(SentForm.chosen(chosen).isEmpty(), SentForm.FIELD, "uploads.none-chosen");
        if (problems.isEmpty()) {
            Contribution begun = starts.begin(member.id(), type, about);
            sent.take(begun, chosen, true, problems, locale);
            if (problems.isEmpty() || !starts.discardIfEmpty(begun)) {
                return "redirect:/contributions/" + begun.id() + "/fichiers?fait="
                        + (problems.isEmpty() ? "fichiers-recus" : "fichiers-recus-en-partie");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(starts.type(type), about, model, locale);
    }

    private DraftBeginning about(MultiValueMap<String, String> asked) {
        return BeginningView.asked(asked, vocabularies);
    }

    private String show(String type, DraftBeginning about, Model model, Locale locale) {
        model.addAttribute("beginning", BeginningView.of(about, locale));
        model.addAttribute("type", type);
        model.addAttribute(
                "types", vocabularies.scheme(SchemeName.RESOURCE_TYPES).all());
        model.addAttribute("largest", new FileSize(limits.largest()).in(locale));
        model.addAttribute("largestBytes", limits.largest());
        model.addAttribute("accepted", DraftFilesViews.accepted());
        return PAGE;
    }
}
