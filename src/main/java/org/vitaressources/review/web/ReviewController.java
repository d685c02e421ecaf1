package org.vitaressources.review.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.vitaressources.accounts.SignedInMember;

/// One contribution, to be read and decided about.
@Controller
class ReviewController {
    private final Openings openings;
    private final ReviewPage page;

    ReviewController(Openings openings, ReviewPage page) {
        this.openings = openings;
        this.page = page;
    }

    @GetMapping("/relecture/{id}")
    String show(@PathVariable String id, @AuthenticationPrincipal SignedInMember member, Model model, Locale locale) {
        return page.show(openings.open(id, member), member, Map.of(), Optional.empty(), model, locale);
    }
}
