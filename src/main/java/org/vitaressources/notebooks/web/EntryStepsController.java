package org.vitaressources.notebooks.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.notebooks.Entry;
import org.vitaressources.notebooks.EntryCheck;
import org.vitaressources.notebooks.EntryDrafting;
import org.vitaressources.notebooks.EntryReview;
import org.vitaressources.notebooks.EntryState;
import org.vitaressources.notebooks.NotReady;
import org.vitaressources.notebooks.StepRefused;
import org.vitaressources.ui.FormProblems;

/// The steps of an entry: proposed, taken back, accepted or given back, thrown away.
@Controller
class EntryStepsController {
    private final EntryDrafting drafting;
    private final EntryReview review;
    private final EntryCheck check;
    private final EntryViews views;
    private final EntryPages pages;
    private final NotebookRefusals refusals;

    EntryStepsController(
            EntryDrafting drafting,
            EntryReview review,
            EntryCheck check,
            EntryViews views,
            EntryPages pages,
            NotebookRefusals refusals) {
        this.drafting = drafting;
        this.review = review;
        this.check = check;
        this.views = views;
        this.pages = pages;
        this.refusals = refusals;
    }

    /// What others will read, and what is to be done first.
    @GetMapping("/atelier/entrees/{id}/proposition")
    String proposal(
            @AuthenticationPrincipal SignedInMember member, @PathVariable String id, Model model, Locale locale) {
        Entry entry = drafting.own(member.id(), id);
        return entry.state().isWithAuthor() ? proposal(entry, model, locale) : "redirect:/atelier/entrees/" + id;
    }

    @PostMapping("/atelier/entrees/{id}/proposition")
    String propose(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @RequestParam(name = "vus", defaultValue = "") String looked,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        return refusals.orSaid("/atelier/entrees/" + id, "", model, response, () -> {
            try {
                Entry proposed = review.propose(member, id, looked.equals("on"));
                String done = publishedAtOnce(member, proposed) ? "entree-publiee" : "entree-proposee";
                return "redirect:/atelier/entrees/" + id + "?fait=" + done;
            } catch (NotReady e) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                problems.addIf(!e.details().isEmpty() && e.missing().isEmpty(), "vus", "notebook.missing.details");
                return proposal(drafting.own(member.id(), id), model, locale);
            }
        });
    }

    @PostMapping("/atelier/entrees/{id}/reprise")
    String takeBack(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            Model model,
            HttpServletResponse response) {
        return refusals.orSaid("/atelier/entrees/" + id, "", model, response, () -> {
            drafting.takeBack(member.id(), id);
            return "redirect:/atelier/entrees/" + id + "?fait=entree-reprise";
        });
    }

    @PostMapping("/atelier/entrees/{id}/acceptation")
    String accept(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String mot,
            Model model,
            HttpServletResponse response) {
        return refusals.orSaid("/atelier/entrees/" + id, mot, model, response, () -> {
            Entry accepted = review.accept(member, id, mot.strip());
            return accepted.state() == EntryState.PUBLISHED
                    ? "redirect:/atelier/entrees/" + id + "?fait=entree-publiee"
                    : "redirect:/atelier?fait=entree-depassee";
        });
    }

    @PostMapping("/atelier/entrees/{id}/renvoi")
    String sendBack(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String mot,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        Entry entry = review.readable(member, id);
        if (mot.isBlank()) {
            return wordless(entry, member, "mot-renvoi", problems, model, response, locale);
        }
        return refusals.orSaid("/atelier/entrees/" + id, mot, model, response, () -> {
            review.sendBack(member, id, mot.strip());
            return "redirect:/atelier?fait=entree-renvoyee";
        });
    }

    @PostMapping("/atelier/entrees/{id}/refus")
    String decline(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String mot,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        Entry entry = review.readable(member, id);
        if (mot.isBlank()) {
            return wordless(entry, member, "mot-refus", problems, model, response, locale);
        }
        return refusals.orSaid("/atelier/entrees/" + id, mot, model, response, () -> {
            review.decline(member, id, mot.strip());
            return "redirect:/atelier?fait=entree-declinee";
        });
    }

    @PostMapping("/atelier/entrees/{id}/suppression")
    String remove(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            Model model,
            HttpServletResponse response) {
        return refusals.orSaid("/atelier/entrees/" + id, "", model, response, () -> {
            drafting.remove(member.id(), id);
            return "redirect:/atelier?fait=entree-supprimee";
        });
    }

    /// A coordinator whom moderators trust reads their own entry last when they hand it in.
    private boolean publishedAtOnce(SignedInMember member, Entry proposed) {
        try {
            return review.decidesAlone(member, proposed)
                    && review.accept(member, proposed.id().value(), "").state() == EntryState.PUBLISHED;
        } catch (StepRefused e) {
            // It stays proposed, and can be accepted later.
            return false;
        }
    }

    /// Nobody is sent away without a word.
    private String wordless(
            Entry entry,
            SignedInMember member,
            String control,
            FormProblems problems,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        problems.add(control, "notebook.refused.WORDS");
        return pages.read(entry, member, model, locale);
    }

    private String proposal(Entry entry, Model model, Locale locale) {
        model.addAttribute("id", entry.id().value());
        model.addAttribute("entry", views.of(entry, locale));
        model.addAttribute("missing", check.missing(entry.draft()));
        model.addAttribute("details", check.details(entry.draft()));
        return "notebooks/proposal";
    }
}
