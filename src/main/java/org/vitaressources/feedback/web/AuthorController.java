package org.vitaressources.feedback.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.Authors;
import org.vitaressources.contributions.ContributionId;
import org.vitaressources.feedback.Answering;
import org.vitaressources.feedback.Corrections;
import org.vitaressources.feedback.Reaction;
import org.vitaressources.feedback.ReactionState;
import org.vitaressources.feedback.StepRefused;
import org.vitaressources.feedback.UsefulMarks;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;

/// What readers sent to an author: questions to answer, corrections to take or not, trials, thanks.
@Controller
class AuthorController {
    private final Answering answering;
    private final Corrections corrections;
    private final Authors authors;
    private final UsefulMarks marks;
    private final Library library;
    private final ReactionViews views;
    private final MessageSource messages;

    AuthorController(
            Answering answering,
            Corrections corrections,
            Authors authors,
            UsefulMarks marks,
            Library library,
            ReactionViews views,
            MessageSource messages) {
        this.answering = answering;
        this.corrections = corrections;
        this.authors = authors;
        this.marks = marks;
        this.library = library;
        this.views = views;
        this.messages = messages;
    }

    /// Thanks for a resource.
    ///
    /// @param count how many found it useful
    record Thanks(String title, String slug, int count, List<UsefulMarks.Mark> reasons) {}

    @GetMapping("/contributions/retours")
    String list(@AuthenticationPrincipal SignedInMember member, Model model, Locale locale) {
        return page(member, Map.of(), model, locale);
    }

    @PostMapping("/contributions/retours/{id}/reponse")
    String answer(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedInMember member,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        Reaction reaction = answering.find(member, id);
        try {
            answering.answer(member, reaction, form.getOrDefault("reponse", ""), form.containsKey("publier"));
            return "redirect:/contributions/retours?fait=retour-repondu";
        } catch (StepRefused e) {
            return refused(e, id, form, member, model, response, locale);
        }
    }

    @PostMapping("/contributions/retours/{id}/acceptation")
    String take(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedInMember member,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        Reaction reaction = answering.find(member, id);
        try {
            ContributionId version = corrections.take(
                    reaction, member, say("feedback.correction.remark"), say("feedback.correction.reason"));
            return "redirect:/contributions/" + version + "?fait=retour-correction-prise";
        } catch (StepRefused e) {
            return refused(e, id, form, member, model, response, locale);
        }
    }

    @PostMapping("/contributions/retours/{id}/refus")
    String refuse(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedInMember member,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        Reaction reaction = answering.find(member, id);
        try {
            answering.refuse(member, reaction, form.getOrDefault("mot", ""));
            return "redirect:/contributions/retours?fait=retour-decline";
        } catch (StepRefused e) {
            return refused(e, id, form, member, model, response, locale);
        }
    }

    private String refused(
            StepRefused refusal,
            String id,
            Map<String, String> form,
            SignedInMember member,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        boolean typed = refusal.reason() == StepRefused.Reason.WORDS || refusal.reason() == StepRefused.Reason.LONG;
        response.setStatus((typed ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT).value());
        model.addAttribute("refusal", refusal.reason());
        model.addAttribute("refused", id);
        return page(member, form, model, locale);
    }

    private String page(SignedInMember member, Map<String, String> typed, Model model, Locale locale) {
        List<ReactionView> all = answering.of(member).stream()
                .map(reaction -> views.of(reaction, locale))
                .toList();
        Set<ReactionState> open = Set.of(ReactionState.WAITING, ReactionState.ASKED);
        model.addAttribute(
                "waiting",
                all.stream()
                        .filter(view -> open.contains(view.reaction().state()))
                        .toList());
        model.addAttribute(
                "ended",
                all.stream()
                        .filter(view -> !open.contains(view.reaction().state()))
                        .toList());
        model.addAttribute("thanks", thanks(member));
        model.addAttribute("typed", typed);
        return "feedback/authors";
    }

    private List<Thanks> thanks(SignedInMember member) {
        return authors.writtenBy(member.id()).stream()
                .flatMap(id -> library.byId(id).stream())
                .map(this::thanks)
                .filter(thanks -> thanks.count() > 0)
                .toList();
    }

    private Thanks thanks(Resource resource) {
        ResourceId id = resource.id();
        return new Thanks(
                resource.description().title(), resource.slug(), marks.count(id), marks.reasons(List.of(id), false));
    }

    private String say(String key) {
        return Objects.requireNonNull(messages.getMessage(key, null, Locale.FRENCH));
    }
}
