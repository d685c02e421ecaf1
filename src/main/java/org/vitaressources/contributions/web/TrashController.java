package org.vitaressources.contributions.web;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.Drafting;

/// Throwing away, and taking out of the trash.
@Controller
class TrashController {
    private final Drafting drafting;

    TrashController(Drafting drafting) {
        this.drafting = drafting;
    }

    @PostMapping("/contributions/{id}/corbeille")
    String trash(@AuthenticationPrincipal SignedInMember member, @PathVariable String id) {
        drafting.trash(member.id(), id);
        return "redirect:/contributions?fait=jete";
    }

    @PostMapping("/contributions/{id}/restauration")
    String restore(@AuthenticationPrincipal SignedInMember member, @PathVariable String id) {
        drafting.restore(member.id(), id);
        return "redirect:/contributions/" + id + "?fait=restaure";
    }
}
