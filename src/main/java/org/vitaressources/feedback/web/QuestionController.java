package org.vitaressources.feedback.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
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
import org.vitaressources.contributions.Authors;
import org.vitaressources.feedback.Matter;
import org.vitaressources.feedback.PlainWords;
import org.vitaressources.feedback.Question;
import org.vitaressources.feedback.Sender;
import org.vitaressources.library.Resource;
import org.vitaressources.ui.FormProblems;

/// A question to the authors of a resource.
@Controller
class QuestionController {
    private final Intake intake;
    private final Authors authors;

    QuestionController(Intake intake, Authors authors) {
        this.intake = intake;
        this.authors = authors;
    }

    @GetMapping("/ressources/{slug}/question")
    String form(@PathVariable String slug, HttpServletRequest request, Model model) {
        return page(intake.resource(slug), "", false, request, model);
    }

    @PostMapping("/ressources/{slug}/question")
    String ask(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String accord,
            @AuthenticationPrincipal @Nullable SignedInMember member,
            @ModelAttribute("problems") FormProblems problems,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Resource resource = intake.resource(slug);
        String words = PlainWords.of(question);
        boolean agreed = !accord.isEmpty();
        Intake.check(words, true, "question", Matter.LONGEST, problems);
        Sender sender = intake.sender(member, request, true, problems, locale);
        return intake.send(resource, sender, Question.asked(words, agreed), request, problems, response)
                ? Intake.sent(resource, member, "question")
                : page(resource, question, agreed, request, model);
    }

    private String page(Resource resource, String question, boolean agreed, HttpServletRequest request, Model model) {
        intake.show(resource, request, model);
        model.addAttribute("question", question);
        model.addAttribute("agreed", agreed);
        model.addAttribute("known", !authors.of(resource.id()).isEmpty());
        return "feedback/question";
    }
}
