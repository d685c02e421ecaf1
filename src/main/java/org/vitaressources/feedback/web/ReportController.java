package org.vitaressources.feedback.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.feedback.Matter;
import org.vitaressources.feedback.PlainWords;
import org.vitaressources.feedback.ProblemReport;
import org.vitaressources.feedback.ProblemReport.Reason;
import org.vitaressources.feedback.Sender;
import org.vitaressources.library.Resource;
import org.vitaressources.ui.FormProblems;

/// Anybody says that something is wrong with a page.
@Controller
class ReportController {
    private final Intake intake;

    ReportController(Intake intake) {
        this.intake = intake;
    }

    @GetMapping("/ressources/{slug}/signalement")
    String form(@PathVariable String slug, HttpServletRequest request, Model model) {
        return page(intake.resource(slug), "", "", request, model);
    }

    @PostMapping("/ressources/{slug}/signalement")
    String report(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String motif,
            @RequestParam(defaultValue = "") String precisions,
            @AuthenticationPrincipal @Nullable SignedInMember member,
            @ModelAttribute("problems") FormProblems problems,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Resource resource = intake.resource(slug);
        String words = PlainWords.of(precisions);
        Optional<Reason> reason = reason(motif);
        problems.addIf(reason.isEmpty(), "motif", "feedback.problem.empty.motif");
        Intake.check(words, false, "precisions", Matter.LONGEST, problems);
        Sender sender = intake.sender(member, request, false, problems, locale);
        ProblemReport matter = new ProblemReport(reason.orElse(Reason.ERROR), words);
        return intake.send(resource, sender, matter, request, problems, response)
                ? Intake.sent(resource, member, "signalement")
                : page(resource, motif, precisions, request, model);
    }

    private String page(Resource resource, String reason, String words, HttpServletRequest request, Model model) {
        intake.show(resource, request, model);
        model.addAttribute("reasons", Reason.values());
        model.addAttribute("reason", reason);
        model.addAttribute("words", words);
        return "feedback/report";
    }

    private static Optional<Reason> reason(String written) {
        return Arrays.stream(Reason.values())
                .filter(reason -> reason.name().equals(written))
                .findFirst();
    }
}
