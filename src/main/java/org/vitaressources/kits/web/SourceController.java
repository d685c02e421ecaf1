package org.vitaressources.kits.web;

import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.kits.KitNotFound;
import org.vitaressources.kits.KitSources;
import org.vitaressources.kits.KitSuggestions;
import org.vitaressources.kits.OpenKit;
import org.vitaressources.kits.OpenKits;
import org.vitaressources.kits.PartId;
import org.vitaressources.kits.Step;
import org.vitaressources.search.ResultCards;

/// What a step stands on: decided when its source says something else, found when it has none.
@Controller
class SourceController {
    private static final int OFFERED = 8;

    private final OpenKits kits;
    private final KitSources sources;
    private final KitSuggestions suggestions;
    private final ResultCards cards;

    SourceController(OpenKits kits, KitSources sources, KitSuggestions suggestions, ResultCards cards) {
        this.kits = kits;
        this.sources = sources;
        this.suggestions = suggestions;
        this.cards = cards;
    }

    /// @param decision `prendre` the words as they are now, `garder` those of then, `lien` to keep only the address
    @PostMapping("/kits/{id}/parties/{part}/source")
    String decide(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @PathVariable String part,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(name = "rang", defaultValue = "1") int rank) {
        OpenKit open = kits.toEdit(id, member.id());
        Step step = step(open, part);
        switch (decision) {
            case "prendre" -> sources.takeNew(open, step, rank);
            case "lien" -> sources.keepLink(open, step, rank);
            default -> sources.keepOld(open, step, rank);
        }
        return "redirect:/kits/" + id + "?fait=kit-source#etape-" + part;
    }

    @GetMapping("/kits/{id}/parties/{part}/suggestions")
    String suggest(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @PathVariable String part,
            Model model,
            Locale locale) {
        OpenKit open = kits.toEdit(id, member.id());
        Step step = step(open, part);
        KitSuggestions.Offer offer = suggestions.forStep(open.kit(), step, OFFERED);
        model.addAttribute("open", open);
        model.addAttribute("step", step);
        model.addAttribute("words", offer.words());
        model.addAttribute("cards", cards.of(offer.hits(), offer.words(), locale));
        return "kits/suggestions";
    }

    private static Step step(OpenKit open, String part) {
        return PartId.parse(part).flatMap(open.kit()::step).orElseThrow(() -> KitNotFound.byId(part));
    }
}
