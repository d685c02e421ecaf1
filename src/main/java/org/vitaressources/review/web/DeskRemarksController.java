package org.vitaressources.review.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.Remark;
import org.vitaressources.contributions.RemarkThread;
import org.vitaressources.contributions.Remarks;
import org.vitaressources.contributions.SheetFields;
import org.vitaressources.review.Desk;
import org.vitaressources.review.Review;
import org.vitaressources.review.ReviewRefused;
import org.vitaressources.review.ReviewRefused.Reason;

/// What moderators say about a contribution: on a field, or on words of it.
@Controller
class DeskRemarksController {
    private final Desk desk;
    private final Review review;
    private final Refusals refusals;
    private final Remarks remarks;

    DeskRemarksController(Desk desk, Review review, Refusals refusals, Remarks remarks) {
        this.desk = desk;
        this.review = review;
        this.refusals = refusals;
        this.remarks = remarks;
    }

    @PostMapping("/relecture/{id}/remarques")
    String say(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedInMember member,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        return refusals.orShown(id, form, member, model, response, locale, contribution -> {
            notOwn(review.isOwn(contribution, member));
            String field = form.getOrDefault("champ", "");
            boolean known = field.isEmpty()
                    || SheetFields.of(desk.text(contribution), field).isPresent();
            remarks.say(
                    contribution.id(),
                    member.id().value(),
                    known ? field : "",
                    form.getOrDefault("citation", ""),
                    checked(form.getOrDefault("remarque", "")));
            long last = remarks.about(contribution).stream()
                    .map(RemarkThread::remark)
                    .mapToLong(Remark::id)
                    .max()
                    .orElse(0);
            return "redirect:/relecture/" + contribution.id() + "?fait=relecture-remarque#remarque-" + last;
        });
    }

    @PostMapping("/relecture/{id}/remarques/{remark}/reponses")
    String answer(
            @PathVariable String id,
            @PathVariable String remark,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedInMember member,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        return refusals.orShown(id, form, member, model, response, locale, contribution -> {
            notOwn(review.isOwn(contribution, member));
            String text = checked(form.getOrDefault("reponse", ""));
            if (!remarks.answer(contribution.id(), number(remark), member.id().value(), text)) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            return "redirect:/relecture/" + contribution.id() + "?fait=reponse-remarque#remarque-" + number(remark);
        });
    }

    @PostMapping("/relecture/{id}/remarques/{remark}/reglement")
    String settle(
            @PathVariable String id,
            @PathVariable String remark,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedInMember member,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        return settled(id, remark, true, form, member, model, response, locale);
    }

    @PostMapping("/relecture/{id}/remarques/{remark}/reouverture")
    String reopen(
            @PathVariable String id,
            @PathVariable String remark,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedInMember member,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        return settled(id, remark, false, form, member, model, response, locale);
    }

    private String settled(
            String id,
            String remark,
            boolean settled,
            Map<String, String> form,
            SignedInMember member,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        return refusals.orShown(id, form, member, model, response, locale, contribution -> {
            notOwn(review.isOwn(contribution, member));
            remarks.settle(contribution.id(), number(remark), member.id().value(), settled);
            return "redirect:/relecture/" + contribution.id() + "#remarque-" + number(remark);
        });
    }

    private static void notOwn(boolean own) {
        if (own) {
            throw new ReviewRefused(Reason.OWN);
        }
    }

    private static String checked(String text) {
        if (text.replaceAll("\\p{Cntrl}", " ").isBlank()) {
            throw new ReviewRefused(Reason.WORDS);
        }
        if (text.strip().length() > Remark.LONGEST_TEXT) {
            throw new ReviewRefused(Reason.LONG);
        }
        return text;
    }

    private static long number(String remark) {
        return remark.matches("[0-9]{1,18}") ? Long.parseLong(remark) : 0;
    }
}
