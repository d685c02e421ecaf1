package org.vitaressources.feedback.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.feedback.FormStamps;
import org.vitaressources.feedback.PlainWords;
import org.vitaressources.feedback.ReactionId;
import org.vitaressources.feedback.Sender;
import org.vitaressources.feedback.UsefulMarks;
import org.vitaressources.feedback.UsefulReason;
import org.vitaressources.library.Resource;
import org.vitaressources.ui.FormProblems;

/// "Utile", in one click, then perhaps why. Without a cookie: the forms carry a pass of this site ([FormStamps]) in the
/// place of the token that other forms carry, bound to the account of who is signed in.
@Controller
class UsefulController {
    private final Intake intake;
    private final UsefulMarks marks;
    private final FormStamps stamps;

    UsefulController(Intake intake, UsefulMarks marks, FormStamps stamps) {
        this.intake = intake;
        this.marks = marks;
        this.stamps = stamps;
    }

    /// What the pass of the first form is for.
    static String form(String slug) {
        return "utile " + slug;
    }

    @PostMapping("/ressources/{slug}/utile")
    String mark(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String passe,
            @AuthenticationPrincipal @Nullable SignedInMember member,
            HttpServletRequest request,
            Locale locale) {
        demand(passe, form(slug), member, request);
        Resource resource = intake.resource(slug);
        Sender sender = member == null ? Sender.stranger("", locale) : Sender.of(member, locale);
        Optional<ReactionId> mark =
                marks.mark(resource.id(), sender, Intake.filled(request).client());
        return mark.map(id -> "redirect:/ressources/" + slug + "/utile?merci=" + id + "&passe=" + pass(id, member))
                .orElse("redirect:/ressources/" + slug + "?fait=retour-utile-deja#retours");
    }

    @GetMapping("/ressources/{slug}/utile")
    String thanks(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String merci,
            @RequestParam(defaultValue = "") String passe,
            @AuthenticationPrincipal @Nullable SignedInMember member,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Resource resource = intake.resource(slug);
        if (ReactionId.parse(merci).isEmpty()) {
            return "redirect:/ressources/" + slug + "#retours";
        }
        response.setHeader("Cache-Control", "no-store");
        return page(resource, merci, passe, "", "", request, model);
    }

    @PostMapping("/ressources/{slug}/utile/motif")
    String explain(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String merci,
            @RequestParam(defaultValue = "") String passe,
            @RequestParam(defaultValue = "") String motif,
            @RequestParam(defaultValue = "") String precisions,
            @AuthenticationPrincipal @Nullable SignedInMember member,
            @ModelAttribute("problems") FormProblems problems,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        ReactionId id = ReactionId.parse(merci).orElseThrow(UsefulController::refused);
        demand(passe, motive(id), member, request);
        Resource resource = intake.resource(slug);
        String words = PlainWords.of(precisions);
        Optional<UsefulReason> reason = reason(motif);
        problems.addIf(reason.isEmpty(), "motif", "feedback.problem.empty.motif");
        Intake.check(words, false, "precisions", UsefulMarks.LONGEST, problems);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(resource, merci, passe, motif, precisions, request, model);
        }
        boolean kept = marks.explain(id, reason.orElseThrow(), words, Intake.filled(request), member != null);
        return "redirect:/ressources/" + slug + "?fait=" + (kept ? "retour-utile" : "retour-utile-tard") + "#retours";
    }

    private String page(
            Resource resource,
            String mark,
            String pass,
            String reason,
            String words,
            HttpServletRequest request,
            Model model) {
        intake.show(resource, request, model);
        model.addAttribute("mark", mark);
        model.addAttribute("pass", pass);
        model.addAttribute("reason", reason);
        model.addAttribute("words", words);
        model.addAttribute(
                "reasons",
                Arrays.stream(UsefulReason.values())
                        .filter(one -> one != UsefulReason.UNSAID)
                        .toList());
        return "feedback/useful";
    }

    private String pass(ReactionId id, @Nullable SignedInMember member) {
        return stamps.pass(motive(id), account(member));
    }

    private void demand(String pass, String form, @Nullable SignedInMember member, HttpServletRequest request) {
        boolean elsewhere = "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
        if (elsewhere || !stamps.isOurs(pass, form, account(member))) {
            throw refused();
        }
    }

    private static String motive(ReactionId id) {
        return "motif " + id;
    }

    private static String account(@Nullable SignedInMember member) {
        return member == null ? "" : member.id().value();
    }

    private static Optional<UsefulReason> reason(String written) {
        return Arrays.stream(UsefulReason.values())
                .filter(one -> one != UsefulReason.UNSAID && one.name().equals(written))
                .findFirst();
    }

    private static ResponseStatusException refused() {
        return new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
