package org.vitaressources.feedback.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.vitaressources.feedback.Correction;
import org.vitaressources.feedback.Matter;
import org.vitaressources.feedback.PlainWords;
import org.vitaressources.feedback.Sender;
import org.vitaressources.library.Resource;
import org.vitaressources.ui.FormProblems;

/// Other words for a passage: selected in a text, or chosen from a list; then changed where they stand.
@Controller
class CorrectionController {
    private static final int LONGEST_WHY = 1000;

    private final Intake intake;
    private final PassageChoices passages;

    CorrectionController(Intake intake, PassageChoices passages) {
        this.intake = intake;
        this.passages = passages;
    }

    /// What stands in the form.
    ///
    /// @param original the words that are there
    /// @param proposed the words in their place
    record Typed(String document, String anchor, String original, String proposed, String why) {}

    @GetMapping("/ressources/{slug}/correction")
    String form(
            @PathVariable String slug,
            @RequestParam(name = "document", defaultValue = "") String named,
            @RequestParam(defaultValue = "") String ancre,
            @RequestParam(defaultValue = "") String passage,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        Resource resource = intake.resource(slug);
        // What is no document is the page itself.
        String document = passages.title(resource, named).isEmpty() ? "" : named;
        String selected = PlainWords.of(passage);
        Optional<String> words = selected.isEmpty()
                ? passages.words(resource, document, ancre)
                : Optional.of(selected)
                        .filter(found -> found.length() <= Matter.LONGEST && passages.holds(resource, document, found));
        if (words.isEmpty()) {
            intake.show(resource, request, model);
            model.addAttribute("group", passages.of(resource, document, locale));
            model.addAttribute("documents", passages.documents(resource));
            model.addAttribute("lost", !selected.isEmpty() || (!ancre.isEmpty() && !ancre.contains("/")));
            return "feedback/correction-choice";
        }
        return page(resource, new Typed(document, ancre, words.get(), words.get(), ""), request, model);
    }

    @PostMapping("/ressources/{slug}/correction")
    String propose(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String ancre,
            @RequestParam(defaultValue = "") String original,
            @RequestParam(defaultValue = "") String propose,
            @RequestParam(defaultValue = "") String pourquoi,
            @AuthenticationPrincipal @Nullable SignedInMember member,
            @ModelAttribute("problems") FormProblems problems,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Resource resource = intake.resource(slug);
        Typed typed =
                new Typed(document, ancre, PlainWords.of(original), PlainWords.of(propose), PlainWords.of(pourquoi));
        Intake.check(typed.proposed(), true, "propose", Matter.LONGEST, problems);
        Intake.check(typed.why(), false, "pourquoi", LONGEST_WHY, problems);
        problems.addIf(typed.proposed().equals(typed.original()), "propose", "feedback.problem.unchanged");
        problems.addIf(
                typed.original().length() > Matter.LONGEST || !passages.holds(resource, document, typed.original()),
                "propose",
                "feedback.problem.passage");
        Sender sender = intake.sender(member, request, false, problems, locale);
        Correction correction = Correction.proposed(document, ancre, typed.original(), typed.proposed(), typed.why());
        return intake.send(resource, sender, correction, request, problems, response)
                ? Intake.sent(resource, member, "correction")
                : page(resource, typed, request, model);
    }

    private String page(Resource resource, Typed typed, HttpServletRequest request, Model model) {
        intake.show(resource, request, model);
        model.addAttribute("typed", typed);
        model.addAttribute("documentTitle", passages.title(resource, typed.document()));
        return "feedback/correction";
    }
}
