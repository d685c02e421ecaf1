package org.vitaressources.contributions.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.DraftChanges;
import org.vitaressources.contributions.Duplicate;
import org.vitaressources.contributions.Duplicates;
import org.vitaressources.library.ResourceId;

/// What the collection may hold of a draft already, and what its author says about it.
@Controller
class DuplicatesController {
    private final DraftChanges drafts;
    private final Duplicates duplicates;
    private final DuplicatesViews views;

    DuplicatesController(DraftChanges drafts, Duplicates duplicates, DuplicatesViews views) {
        this.drafts = drafts;
        this.duplicates = duplicates;
        this.views = views;
    }

    @GetMapping("/contributions/{id}/doublons")
    String list(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String partie,
            Model model,
            Locale locale) {
        Contribution contribution = drafts.own(member, id);
        model.addAttribute("duplicates", views.of(contribution, member, locale));
        model.addAttribute("draftTitle", contribution.draft().title());
        return partie.equals("liste") ? "contributions/_duplicates :: list" : "contributions/duplicates";
    }

    @PostMapping("/contributions/{id}/doublons")
    String say(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String ressource,
            @RequestParam(defaultValue = "") String relation) {
        Contribution contribution = drafts.own(member, id);
        Duplicate.Relation said = Arrays.stream(Duplicate.Relation.values())
                .filter(one -> one.name().equals(relation))
                .findFirst()
                .orElseThrow(DuplicatesController::unknown);
        try {
            duplicates.say(contribution, member, new ResourceId(ressource), said);
        } catch (NoSuchElementException | IllegalArgumentException e) {
            throw unknown();
        }
        return "redirect:/contributions/" + contribution.id() + "/doublons?fait=doublon";
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
