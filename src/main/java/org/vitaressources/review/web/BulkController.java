package org.vitaressources.review.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.ContributionId;
import org.vitaressources.review.Bulk;
import org.vitaressources.review.Bulk.Step;
import org.vitaressources.review.ReviewRefused;
import org.vitaressources.review.ReviewRefused.Reason;

/// One step on all contributions that were ticked, and the page that says what came of it.
@Controller
class BulkController {
    private final Bulk bulk;

    BulkController(Bulk bulk) {
        this.bulk = bulk;
    }

    @PostMapping("/relecture/lot")
    String take(
            @RequestParam(defaultValue = "") List<String> id,
            @RequestParam(defaultValue = "") String etape,
            @RequestParam(defaultValue = "") String note,
            @AuthenticationPrincipal SignedInMember member,
            Model model,
            HttpServletResponse response) {
        List<ContributionId> ids =
                id.stream().flatMap(one -> ContributionId.parse(one).stream()).toList();
        Optional<Step> step = Arrays.stream(Step.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(etape))
                .findFirst();
        model.addAttribute("note", note);
        model.addAttribute("etape", etape);
        model.addAttribute("ids", ids);
        if (step.isEmpty() || ids.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", step.isEmpty() ? "review.bulk.no-step" : "review.bulk.nothing");
            return "review/bulk";
        }
        try {
            Bulk.Outcome outcome = bulk.take(step.get(), ids, note, member);
            model.addAttribute("outcome", outcome);
            model.addAttribute("step", step.get());
            model.addAttribute("undoable", undoable(step.get(), outcome));
            model.addAttribute("left", Math.max(0, ids.size() - Bulk.MOST));
        } catch (ReviewRefused e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", e.reason() == Reason.LONG ? "review.refused.LONG" : "review.refused.WORDS");
        }
        return "review/bulk";
    }

    private static List<ContributionId> undoable(Step step, Bulk.Outcome outcome) {
        return step == Step.PUBLISH || step == Step.UNDO
                ? List.of()
                : outcome.done().stream().map(Contribution::id).toList();
    }
}
