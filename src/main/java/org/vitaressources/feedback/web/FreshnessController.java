package org.vitaressources.feedback.web;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.HeldResources;
import org.vitaressources.feedback.Freshness;
import org.vitaressources.feedback.Rhythm;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;

/// How often a resource is looked at, and that it still holds: for its authors and for the moderators who answer for
/// it.
/// To anybody else there is no such page.
@Controller
class FreshnessController {
    private final Library library;
    private final HeldResources held;
    private final Freshness freshness;

    FreshnessController(Library library, HeldResources held, Freshness freshness) {
        this.library = library;
        this.held = held;
        this.freshness = freshness;
    }

    @PostMapping("/ressources/{slug}/rythme")
    String choose(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String mois,
            @AuthenticationPrincipal SignedInMember member) {
        Resource resource = resource(slug, member);
        Rhythm rhythm = Optional.of(mois)
                .filter(written -> written.matches("[0-9]{1,2}"))
                .map(Integer::parseInt)
                .flatMap(Rhythm::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT));
        freshness.choose(resource.id(), rhythm, member.id());
        return "redirect:/ressources/" + slug + "?fait=retour-rythme#retours";
    }

    @PostMapping("/ressources/{slug}/verification")
    String confirm(@PathVariable String slug, @AuthenticationPrincipal SignedInMember member) {
        freshness.confirm(resource(slug, member).id(), member.id());
        return "redirect:/ressources/" + slug + "?fait=retour-verifiee#retours";
    }

    private Resource resource(String slug, SignedInMember member) {
        return library.bySlug(slug)
                .filter(resource -> held.mayHold(member, resource))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
