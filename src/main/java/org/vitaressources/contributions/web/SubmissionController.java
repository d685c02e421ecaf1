package org.vitaressources.contributions.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.Drafting;
import org.vitaressources.contributions.NotReady;
import org.vitaressources.contributions.Submissions;

/// Handing a draft in, and taking it back.
@Controller
class SubmissionController {
    private final Drafting drafting;
    private final Submissions submissions;
    private final PreviewViews previews;
    private final FormViews forms;

    SubmissionController(Drafting drafting, Submissions submissions, PreviewViews previews, FormViews forms) {
        this.drafting = drafting;
        this.submissions = submissions;
        this.previews = previews;
        this.forms = forms;
    }

    /// What will be public, and what is missing.
    @GetMapping("/contributions/{id}/soumission")
    String sumUp(@AuthenticationPrincipal SignedInMember member, @PathVariable String id, Model model, Locale locale) {
        Contribution contribution = drafting.own(member.id(), id);
        if (!contribution.state().isWithAuthor()) {
            return "redirect:/contributions/" + id;
        }
        return page(contribution, submissions.missing(contribution), model, locale);
    }

    @PostMapping("/contributions/{id}/soumission")
    String submit(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Contribution contribution = drafting.own(member.id(), id);
        if (!contribution.state().isWithAuthor()) {
            // Sent twice: the first time was enough.
            return "redirect:/contributions/" + id;
        }
        try {
            drafting.submit(member.id(), id);
        } catch (NotReady refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(contribution, refusal.missing(), model, locale);
        }
        return "redirect:/contributions/" + id + "?fait=soumis";
    }

    @PostMapping("/contributions/{id}/reprise")
    String takeBack(@AuthenticationPrincipal SignedInMember member, @PathVariable String id) {
        drafting.takeBack(member.id(), id);
        return "redirect:/contributions/" + id + "?fait=repris";
    }

    private String page(Contribution contribution, List<String> missing, Model model, Locale locale) {
        model.addAttribute("preview", previews.of(contribution, locale));
        model.addAttribute("missing", missing);
        model.addAttribute("licence", forms.licence(contribution.draft().fact("licence"), locale));
        model.addAttribute("authorship", contribution.draft().authorship());
        return "contributions/submission";
    }
}
