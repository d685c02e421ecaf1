package org.vitaressources.feedback.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.ContributionId;
import org.vitaressources.feedback.Corrections;
import org.vitaressources.feedback.Kind;
import org.vitaressources.feedback.Moderation;
import org.vitaressources.vocabulary.CannedReply;
import org.vitaressources.vocabulary.Vocabularies;

/// The steps of a moderator on what somebody sent.
@Controller
@RequestMapping("/relecture/retours/{id}")
class DeskStepController {
    private final Moderation moderation;
    private final Corrections corrections;
    private final DeskOne one;
    private final Vocabularies vocabularies;
    private final MessageSource messages;

    DeskStepController(
            Moderation moderation,
            Corrections corrections,
            DeskOne one,
            Vocabularies vocabularies,
            MessageSource messages) {
        this.moderation = moderation;
        this.corrections = corrections;
        this.one = one;
        this.vocabularies = vocabularies;
        this.messages = messages;
    }

    @ModelAttribute
    StepAsked asked(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedInMember member,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        return new StepAsked(id, form, member, model, response, locale);
    }

    @PostMapping("/acceptation")
    String accept(@ModelAttribute(binding = false) StepAsked asked) {
        if (one.row(asked.id(), asked.member()).reaction().kind() != Kind.CORRECTION) {
            return one.take(asked, "publie", it -> moderation.accept(it, asked.member(), asked.field("note")));
        }
        ContributionId[] version = new ContributionId[1];
        String next = one.take(
                asked,
                "correction-prise",
                it -> version[0] = corrections.take(
                        it, asked.member(), say("feedback.correction.remark"), say("feedback.correction.reason")));
        return version[0] == null ? next : "redirect:/contributions/" + version[0] + "?fait=retour-correction-prise";
    }

    @PostMapping("/publication")
    String publish(@ModelAttribute(binding = false) StepAsked asked) {
        return one.take(
                asked,
                "publie",
                it -> moderation.publish(it, asked.member(), asked.field("question"), asked.field("reponse")));
    }

    @PostMapping("/transmission")
    String pass(@ModelAttribute(binding = false) StepAsked asked) {
        return one.take(asked, "transmis", it -> moderation.pass(it, asked.member()));
    }

    @PostMapping("/reponse")
    String answer(@ModelAttribute(binding = false) StepAsked asked) {
        return one.take(asked, "repondu", it -> moderation.answer(it, asked.member(), asked.field("note")));
    }

    @PostMapping("/cloture")
    String close(@ModelAttribute(binding = false) StepAsked asked) {
        return one.take(asked, "clos", it -> moderation.close(it, asked.member(), asked.field("note")));
    }

    @PostMapping("/refus")
    String refuse(@ModelAttribute(binding = false) StepAsked asked) {
        return one.take(asked, "ecarte", it -> moderation.refuse(it, asked.member(), asked.field("note")));
    }

    @PostMapping("/retrait")
    String remove(@ModelAttribute(binding = false) StepAsked asked) {
        return one.take(asked, "retire", it -> moderation.remove(it, asked.member(), asked.field("note")));
    }

    @PostMapping("/indesirable")
    String hold(@ModelAttribute(binding = false) StepAsked asked) {
        return one.take(asked, "retenu", it -> moderation.hold(it, asked.member()));
    }

    @PostMapping("/liberation")
    String release(@ModelAttribute(binding = false) StepAsked asked) {
        return one.take(asked, "libere", it -> moderation.release(it, asked.member()));
    }

    @PostMapping("/annulation")
    String undo(@ModelAttribute(binding = false) StepAsked asked) {
        return one.take(asked, "annule", it -> moderation.undo(it, asked.member()));
    }

    /// Adds words that are ready to what was typed so far, for browsers without scripts.
    @PostMapping("/reponse-type")
    String insert(@ModelAttribute(binding = false) StepAsked asked) {
        Map<String, String> typed = new HashMap<>(asked.form());
        String note = asked.field("note").strip();
        vocabularies.cannedReplies().stream()
                .filter(reply -> reply.id().equals(asked.field("reponse-type")))
                .map(CannedReply::text)
                .findFirst()
                .ifPresent(text -> typed.put("note", note.isEmpty() ? text : note + "\n\n" + text));
        return one.show(one.row(asked.id(), asked.member()), asked.member(), typed, asked.model(), asked.locale());
    }

    private String say(String key) {
        return Objects.requireNonNull(messages.getMessage(key, null, Locale.FRENCH));
    }
}
