package org.vitaressources.contributions.web;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.DraftChanges;
import org.vitaressources.contributions.DraftTags;
import org.vitaressources.recognition.Suggestion;

/// Tags that the words of a draft suggest, each taken or let go of with one click. Only what is suggested can be taken
/// here: the form takes anything.
@Controller
class TagsController {
    private static final String PART = "contributions/_suggested-tags :: list";

    private final DraftChanges drafts;
    private final DraftTags tags;
    private final SuggestedTagsViews views;

    TagsController(DraftChanges drafts, DraftTags tags, SuggestedTagsViews views) {
        this.drafts = drafts;
        this.tags = tags;
        this.views = views;
    }

    @GetMapping("/contributions/{id}/etiquettes")
    String list(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String partie,
            Model model,
            Locale locale) {
        Contribution contribution = drafts.own(member, id);
        model.addAttribute("tags", views.of(contribution, locale));
        model.addAttribute("draftTitle", contribution.draft().title());
        return partie.equals("liste") ? PART : "contributions/suggested-tags";
    }

    @PostMapping("/contributions/{id}/etiquettes")
    String choose(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String liste,
            @RequestParam(defaultValue = "") String valeur,
            @RequestHeader(name = "X-Requested-With", defaultValue = "") String program,
            Model model,
            Locale locale) {
        Contribution contribution = drafts.own(member, id);
        Suggestion.Kind kind = kind(liste);
        boolean suggested = views.of(contribution, locale).groups().stream()
                .filter(group -> group.key().equals(liste))
                .flatMap(group -> group.rows().stream())
                .flatMap(row -> row.choices().stream())
                .anyMatch(choice -> choice.value().equals(valeur));
        if (!suggested) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        tags.choose(contribution.id(), kind, valeur);
        return answer(member, id, program, "etiquette-choisie", model, locale);
    }

    @PostMapping("/contributions/{id}/etiquettes/retrait")
    String drop(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String liste,
            @RequestParam(defaultValue = "") String valeur,
            @RequestHeader(name = "X-Requested-With", defaultValue = "") String program,
            Model model,
            Locale locale) {
        tags.drop(drafts.own(member, id).id(), kind(liste), valeur);
        return answer(member, id, program, "etiquette-retiree", model, locale);
    }

    private String answer(SignedInMember member, String id, String program, String done, Model model, Locale locale) {
        if (program.isEmpty()) {
            return "redirect:/contributions/" + drafts.own(member, id).id() + "/etiquettes?fait=" + done;
        }
        model.addAttribute("tags", views.of(drafts.own(member, id), locale));
        return PART;
    }

    private static Suggestion.Kind kind(String key) {
        return Arrays.stream(Suggestion.Kind.values())
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT));
    }
}
