package org.vitaressources.feedback.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.ContributionId;
import org.vitaressources.feedback.Corrections;
import org.vitaressources.feedback.Kind;
import org.vitaressources.feedback.Moderation;
import org.vitaressources.feedback.Reaction;
import org.vitaressources.vocabulary.CannedReply;
import org.vitaressources.vocabulary.Vocabularies;

/// The steps of a moderator on what somebody sent.
@Controller
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

    /// What a step needs of its request.
    private record Asked(
            String id,
            Map<String, String> form,
            SignedInMember member,
            Model model,
            HttpServletResponse response,
            Locale locale) {}

    @PostMapping("/relecture/retours/{id}/acceptation")
    String accept(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedInMember member,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        Asked asked = new Asked(id, form, member, model, response, locale);
        if (one.row(id, member).reaction().kind() != Kind.CORRECTION) {
            return take(asked, "publie", it -> moderation.accept(it, member, form.getOrDefault("note", "")));
        }
        ContributionId[] version = new ContributionId[1];
        String next = take(
                asked,
                "correction-prise",
                it -> version[0] = corrections.take(
                        it, member, say("feedback.correction.remark"), say("feedback.correction.reason")));
        return version[0] == null ? next : "redirect:/contributions/" + version[0] + "?fait=retour-correction-prise";
    }

    @PostMapping("/relecture/retours/{id}/publication")
    String publish(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedInMember member,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        return take(
                new Asked(id, form, member, model, response, locale),
                "publie",
                it -> moderation.publish(
                        it, member, form.getOrDefault("question", ""), form.getOrDefault("reponse", "")));
    }

    @PostMapping("/relecture/retours/{id}/transmission")
    String pass(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedInMember member,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        return take(
                new Asked(id, form, member, model, response, locale), "transmis", it -> moderation.pass(it, member));
    }

    @PostMapping("/relecture/retours/{id}/reponse")
    String answer(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedInMember member,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        return take(
                new Asked(id, form, member, model, response, locale),
                "repondu",
                it -> moderation.answer(it, member, form.getOrDefault("note", "")));
    }

    @PostMapping("/relecture/retours/{id}/cloture")
    String close(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedInMember member,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        return take(
                new Asked(id, form, member, model, response, locale),
                "clos",
                it -> moderation.close(it, member, form.getOrDefault("note", "")));
    }

    @PostMapping("/relecture/retours/{id}/refus")
    String refuse(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedInMember member,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        return take(
                new Asked(id, form, member, model, response, locale),
                "ecarte",
                it -> moderation.refuse(it, member, form.getOrDefault("note", "")));
    }

    @PostMapping("/relecture/retours/{id}/retrait")
    String remove(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedInMember member,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        return take(
                new Asked(id, form, member, model, response, locale),
                "retire",
                it -> moderation.remove(it, member, form.getOrDefault("note", "")));
    }

    @PostMapping("/relecture/retours/{id}/indesirable")
    String hold(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedInMember member,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        return take(new Asked(id, form, member, model, response, locale), "retenu", it -> moderation.hold(it, member));
    }

    @PostMapping("/relecture/retours/{id}/liberation")
    String release(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedInMember member,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        return take(
                new Asked(id, form, member, model, response, locale), "libere", it -> moderation.release(it, member));
    }

    @PostMapping("/relecture/retours/{id}/annulation")
    String undo(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedInMember member,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        return take(new Asked(id, form, member, model, response, locale), "annule", it -> moderation.undo(it, member));
    }

    /// Adds words that are ready to what was typed so far, for browsers without scripts.
    @PostMapping("/relecture/retours/{id}/reponse-type")
    String insert(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedInMember member,
            Model model,
            Locale locale) {
        Map<String, String> typed = new HashMap<>(form);
        String note = form.getOrDefault("note", "").strip();
        vocabularies.cannedReplies().stream()
                .filter(reply -> reply.id().equals(form.get("reponse-type")))
                .map(CannedReply::text)
                .findFirst()
                .ifPresent(text -> typed.put("note", note.isEmpty() ? text : note + "\n\n" + text));
        return one.show(one.row(id, member), member, typed, model, locale);
    }

    private String take(Asked asked, String done, Consumer<Reaction> step) {
        return one.take(
                asked.id(), done, asked.form(), asked.member(), asked.model(), asked.response(), asked.locale(), step);
    }

    private String say(String key) {
        return Objects.requireNonNull(messages.getMessage(key, null, Locale.FRENCH));
    }
}
