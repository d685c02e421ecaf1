package org.vitaressources.contributions.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.ContributionId;
import org.vitaressources.contributions.Contributions;
import org.vitaressources.contributions.Remark;
import org.vitaressources.contributions.Remarks;
import org.vitaressources.contributions.SheetFields;
import org.vitaressources.ui.FormProblems;

/// The author answers what is said about their contribution.
@Controller
class RemarkController {
    private final Contributions contributions;
    private final Remarks remarks;

    RemarkController(Contributions contributions, Remarks remarks) {
        this.contributions = contributions;
        this.remarks = remarks;
    }

    @PostMapping("/contributions/{id}/remarques/{remark}/reponses")
    String answer(
            @PathVariable String id,
            @PathVariable String remark,
            @RequestParam(defaultValue = "") String reponse,
            @AuthenticationPrincipal SignedInMember member,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            HttpServletResponse response) {
        Contribution own = own(id, member);
        long number = remark.matches("[0-9]{1,18}") ? Long.parseLong(remark) : 0;
        problems.addIf(reponse.isBlank(), "reponse", "problem.remark.empty");
        problems.addIf(
                reponse.strip().length() > Remark.LONGEST_TEXT,
                "reponse",
                "problem.remark.long",
                Remark.LONGEST_TEXT,
                reponse.strip().length());
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("contribution", own.id());
            model.addAttribute("draftTitle", own.draft().title());
            model.addAttribute(
                    "thread",
                    remarks.about(own).stream()
                            .filter(thread -> thread.remark().id() == number)
                            .findFirst()
                            .orElseThrow(RemarkController::notFound));
            model.addAttribute("headings", SheetFields.headings(own.draft()));
            model.addAttribute("answer", reponse);
            return "contributions/remark-answer";
        }
        if (!remarks.answer(own.id(), number, member.id().value(), reponse)) {
            throw notFound();
        }
        return "redirect:/contributions/" + own.id() + "?fait=reponse-remarque#remarque-" + number;
    }

    private Contribution own(String id, SignedInMember member) {
        return ContributionId.parse(id)
                .flatMap(contributions::byId)
                .filter(contribution -> contribution.author().equals(member.id().value()))
                .orElseThrow(RemarkController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
