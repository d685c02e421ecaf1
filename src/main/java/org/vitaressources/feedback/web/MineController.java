package org.vitaressources.feedback.web;

import java.util.List;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.feedback.Mine;
import org.vitaressources.feedback.Reaction;
import org.vitaressources.feedback.ReactionEvent;
import org.vitaressources.feedback.Reactions;
import org.vitaressources.feedback.Step;

/// What a member sent back about practices.
@Controller
class MineController {
    private final Mine mine;
    private final Reactions reactions;
    private final ReactionViews views;

    MineController(Mine mine, Reactions reactions, ReactionViews views) {
        this.mine = mine;
        this.reactions = reactions;
        this.views = views;
    }

    /// One of them.
    ///
    /// @param note what was said at the end of it, perhaps empty
    record Sent(ReactionView view, String note, boolean takeable) {}

    @GetMapping("/compte/retours")
    String list(@AuthenticationPrincipal SignedInMember member, Model model, Locale locale) {
        List<Sent> sent = mine.of(member.id()).stream()
                .map(reaction -> new Sent(views.of(reaction, locale), note(reaction), reaction.may(Step.WITHDRAWAL)))
                .toList();
        model.addAttribute("sent", sent);
        return "feedback/mine";
    }

    @PostMapping("/compte/retours/{id}/retrait")
    String withdraw(@PathVariable String id, @AuthenticationPrincipal SignedInMember member) {
        mine.withdraw(member.id(), id);
        return "redirect:/compte/retours?fait=retour-repris";
    }

    @PostMapping("/compte/retours/{id}/accord")
    String agree(@PathVariable String id, @AuthenticationPrincipal SignedInMember member) {
        mine.agree(member.id(), id);
        return "redirect:/compte/retours?fait=retour-accord#retour-" + id;
    }

    private String note(Reaction reaction) {
        return reaction.state().isOpen()
                ? ""
                : reactions.history(reaction.id()).stream()
                        .filter(event -> event.step() != Step.UNDOING)
                        .map(ReactionEvent::note)
                        .findFirst()
                        .orElse("");
    }
}
