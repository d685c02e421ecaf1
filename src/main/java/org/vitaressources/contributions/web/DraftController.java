package org.vitaressources.contributions.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.DraftLimits;
import org.vitaressources.contributions.Drafting;
import org.vitaressources.contributions.Remarks;
import org.vitaressources.contributions.SheetFields;
import org.vitaressources.contributions.SourceResources;
import org.vitaressources.ui.FormProblems;

/// A contribution as its author sees it: the form while they may write, where it is otherwise.
@Controller
class DraftController {
    private final Drafting drafting;
    private final FormViews forms;
    private final StatusViews statuses;
    private final PlaceBoxes places;
    private final SourceResources sources;
    private final ConflictViews conflicts;
    private final DraftFilesViews files;
    private final Remarks remarks;

    DraftController(
            Drafting drafting,
            FormViews forms,
            StatusViews statuses,
            PlaceBoxes places,
            SourceResources sources,
            ConflictViews conflicts,
            DraftFilesViews files,
            Remarks remarks) {
        this.drafting = drafting;
        this.forms = forms;
        this.statuses = statuses;
        this.places = places;
        this.sources = sources;
        this.conflicts = conflicts;
        this.files = files;
        this.remarks = remarks;
    }

    @GetMapping("/contributions/{id}")
    String show(@AuthenticationPrincipal SignedInMember member, @PathVariable String id, Model model, Locale locale) {
        return page(drafting.own(member.id(), id), Map.of(), model, locale);
    }

    /// Saves the form, without scripts.
    ///
    /// @param next where to go then: `apercu`, `soumission`, or back to the form
    @PostMapping("/contributions/{id}")
    String save(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(name = "suite", defaultValue = "") String next,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        DraftForm form = DraftForm.of(parameters);
        Contribution contribution = drafting.own(member.id(), id);
        Map<String, String> written = sources.resolved(places.withCodes(form.written()), contribution.draft());
        Optional<DraftLimits.Excess> excess = DraftLimits.excess(written);
        if (excess.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            Excesses.say(excess.get(), problems);
            return page(contribution, written, model, locale);
        }
        if (!contribution.state().isWithAuthor()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("late", written);
            return page(contribution, Map.of(), model, locale);
        }
        Drafting.Written saved = drafting.write(member.id(), id, form.seen(), written);
        if (!saved.conflicts().isEmpty()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("conflicts", conflicts.of(saved, locale));
            return "contributions/conflict";
        }
        return switch (next) {
            case "apercu", "soumission" -> "redirect:/contributions/" + id + "/" + next;
            default -> "redirect:/contributions/" + id + "?fait=enregistre";
        };
    }

    private String page(Contribution contribution, Map<String, String> typed, Model model, Locale locale) {
        model.addAttribute("status", statuses.of(contribution, locale));
        model.addAttribute("threads", remarks.about(contribution));
        model.addAttribute("headings", SheetFields.headings(contribution.draft()));
        if (!contribution.state().isWithAuthor()) {
            return "contributions/status";
        }
        model.addAttribute("files", files.of(contribution, locale));
        model.addAttribute("form", forms.of(contribution, typed, locale));
        return "contributions/form";
    }
}
