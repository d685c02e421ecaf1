package org.vitaressources.feedback.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.Members;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.feedback.Sender;
import org.vitaressources.feedback.TrialReport;
import org.vitaressources.library.Resource;
import org.vitaressources.ui.FormProblems;

/// "Nous l'avons essayé": how a practice went elsewhere, in two minutes.
@Controller
class TrialController {
    private final Intake intake;
    private final TrialChoices choices;
    private final Members members;

    TrialController(Intake intake, TrialChoices choices, Members members) {
        this.intake = intake;
        this.choices = choices;
        this.members = members;
    }

    @GetMapping("/ressources/{slug}/essai")
    String form(
            @PathVariable String slug,
            @AuthenticationPrincipal SignedInMember member,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        TrialForm form = choices.begin(members.get(member.id()).profile());
        return page(intake.resource(slug), form, request, model, locale);
    }

    @PostMapping("/ressources/{slug}/essai")
    String send(
            @PathVariable String slug,
            @AuthenticationPrincipal SignedInMember member,
            TrialForm form,
            @RequestParam(name = "apport", defaultValue = "") String brought,
            @ModelAttribute("problems") FormProblems problems,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Resource resource = intake.resource(slug);
        if (!brought.isEmpty()) {
            // Words that were gathered elsewhere: shown in the form, and nothing kept yet.
            return page(resource, choices.begin(members.get(member.id()).profile(), form), request, model, locale);
        }
        TrialReport report = choices.check(form, problems);
        return intake.send(resource, Sender.of(member, locale), report, request, problems, response)
                ? Intake.sent(resource, member, "essai")
                : page(resource, form, request, model, locale);
    }

    private String page(Resource resource, TrialForm form, HttpServletRequest request, Model model, Locale locale) {
        intake.show(resource, request, model);
        model.addAttribute("form", form);
        model.addAttribute("types", choices.types(form.type(), locale));
        model.addAttribute("years", choices.years());
        model.addAttribute("months", choices.months(locale));
        return "feedback/trial";
    }
}
