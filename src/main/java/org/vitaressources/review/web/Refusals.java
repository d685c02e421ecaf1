package org.vitaressources.review.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.ContributionId;
import org.vitaressources.review.Desk;
import org.vitaressources.review.ReviewRefused;

/// Does something with a contribution, or shows its page again with the reason why not and with all that was typed.
@Component
class Refusals {
    private final Desk desk;
    private final Openings openings;
    private final ReviewPage page;

    Refusals(Desk desk, Openings openings, ReviewPage page) {
        this.desk = desk;
        this.openings = openings;
        this.page = page;
    }

    String orShown(
            String id,
            Map<String, String> form,
            SignedInMember member,
            Model model,
            HttpServletResponse response,
            Locale locale,
            Function<Contribution, String> action) {
        Optional<ContributionId> known = ContributionId.parse(id);
        if (known.isPresent() && desk.isTakenBack(known.get(), member)) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("typed", form);
            return "review/taken-back";
        }
        try {
            return action.apply(openings.open(id, member));
        } catch (ReviewRefused refused) {
            response.setStatus(status(refused).value());
            return page.show(openings.open(id, member), member, form, Optional.of(refused), model, locale);
        }
    }

    private static HttpStatus status(ReviewRefused refused) {
        return switch (refused.reason()) {
            case OWN, UNTAGGED -> HttpStatus.FORBIDDEN;
            case WORDS, LONG, TIME, PAST -> HttpStatus.UNPROCESSABLE_CONTENT;
            case CLAIMED, STATE, MEANWHILE, LATE, INCOMPLETE, CHANGED -> HttpStatus.CONFLICT;
            case DISK -> HttpStatus.INSUFFICIENT_STORAGE;
        };
    }
}
