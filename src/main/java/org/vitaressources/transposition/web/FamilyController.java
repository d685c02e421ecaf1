package org.vitaressources.transposition.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.HeldResources;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;
import org.vitaressources.transposition.Families;

/// The whole family of a practice, on a page of its own.
@Controller
class FamilyController {
    private final Library library;
    private final Families families;
    private final FamilyViews views;
    private final HeldResources held;
    private final SourceAnswers answers;

    FamilyController(Library library, Families families, FamilyViews views, HeldResources held, SourceAnswers answers) {
        this.library = library;
        this.families = families;
        this.views = views;
        this.held = held;
        this.answers = answers;
    }

    @GetMapping("/ressources/{slug}/famille")
    String family(
            @PathVariable String slug,
            Model model,
            Locale locale,
            @AuthenticationPrincipal @Nullable SignedInMember member) {
        Resource resource = library.bySlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute(
                "family",
                families.of(resource)
                        .map(family -> views.of(family, resource, locale))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("practice", resource.description().title());
        boolean theirs = member != null && held.mayHold(member, resource);
        model.addAttribute("answers", theirs ? answers.about(resource.id(), locale) : List.of());
        return "transposition/family";
    }
}
