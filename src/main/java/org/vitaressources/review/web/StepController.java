package org.vitaressources.review.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.review.Review;
import org.vitaressources.review.ReviewRefused;
import org.vitaressources.review.ReviewRefused.Reason;

/// The steps of a moderator on one contribution. What cannot be taken is shown again with what was typed.
@Controller
class StepController {
    private final Review review;
    private final Refusals refusals;
    private final MessageSource messages;
    private final Clock clock;

    StepController(Review review, Refusals refusals, MessageSource messages, Clock clock) {
        this.review = review;
        this.refusals = refusals;
        this.messages = messages;
        this.clock = clock;
    }

    @PostMapping("/relecture/{id}/prise-en-charge")
    String claim(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedInMember member,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        return take(id, "prise", form, member, model, response, locale, it -> review.claim(it, member));
    }

    @PostMapping("/relecture/{id}/liberation")
    String release(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedInMember member,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        return take(id, "liberee", form, member, model, response, locale, it -> review.release(it, member));
    }

    @PostMapping("/relecture/{id}/modifications")
    String requestChanges(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedInMember member,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        String otherwise = messages.getMessage("review.changes.see-remarks", null, locale);
        return take(
                id,
                "modifications",
                form,
                member,
                model,
                response,
                locale,
                it -> review.requestChanges(it, member, note(form), otherwise));
    }

    @PostMapping("/relecture/{id}/acceptation")
    String accept(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedInMember member,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        return take(id, "acceptee", form, member, model, response, locale, it -> review.accept(it, member, note(form)));
    }

    @PostMapping("/relecture/{id}/refus")
    String reject(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedInMember member,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        return take(id, "refusee", form, member, model, response, locale, it -> review.reject(it, member, note(form)));
    }

    @PostMapping("/relecture/{id}/publication")
    String publish(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedInMember member,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        return take(id, "publiee", form, member, model, response, locale, it -> review.publish(it, member));
    }

    @PostMapping("/relecture/{id}/programmation")
    String schedule(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedInMember member,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        return take(
                id, "programmee", form, member, model, response, locale, it -> review.schedule(it, member, time(form)));
    }

    @PostMapping("/relecture/{id}/programmation/annulation")
    String cancelSchedule(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedInMember member,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        return take(id, "deprogrammee", form, member, model, response, locale, it -> review.cancelSchedule(it, member));
    }

    @PostMapping("/relecture/{id}/annulation")
    String undo(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedInMember member,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        return take(id, "annulee", form, member, model, response, locale, it -> review.undo(it, member));
    }

    private String take(
            String id,
            String done,
            Map<String, String> form,
            SignedInMember member,
            Model model,
            HttpServletResponse response,
            Locale locale,
            Consumer<Contribution> step) {
        return refusals.orShown(id, form, member, model, response, locale, contribution -> {
            if (!form.getOrDefault("version", "").equals(String.valueOf(contribution.version()))) {
                throw new ReviewRefused(Reason.MEANWHILE);
            }
            step.accept(contribution);
            return "redirect:/relecture/" + contribution.id() + "?fait=relecture-" + done;
        });
    }

    private Instant time(Map<String, String> form) {
        try {
            return LocalDate.parse(form.getOrDefault("jour", ""))
                    .atTime(LocalTime.parse(form.getOrDefault("heure", "")))
                    .atZone(clock.getZone())
                    .toInstant();
        } catch (DateTimeException e) {
            throw new ReviewRefused(Reason.TIME);
        }
    }

    private static String note(Map<String, String> form) {
        return form.getOrDefault("note", "");
    }
}
