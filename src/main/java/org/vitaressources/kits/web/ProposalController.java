package org.vitaressources.kits.web;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.kits.KitLimits;
import org.vitaressources.kits.KitProposal;
import org.vitaressources.kits.OpenKit;
import org.vitaressources.kits.OpenKits;

/// « Proposer au centre »: a kit becomes a draft of a resource.
@Controller
class ProposalController {
    private final OpenKits kits;
    private final KitProposal proposal;
    private final KitLimits limits;

    ProposalController(OpenKits kits, KitProposal proposal, KitLimits limits) {
        this.kits = kits;
        this.proposal = proposal;
        this.limits = limits;
    }

    @PostMapping("/kits/{id}/proposition")
    String propose(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @RequestParam(name = "notes", defaultValue = "non") String notes) {
        OpenKit own = kits.own(id, member.id());
        if (!proposal.isPossible(own.kit())) {
            return "redirect:/kits/" + id + "/licences?fait=kit-pas-publiable";
        }
        limits.beforeMaking(member.id().value());
        return "redirect:/contributions/" + proposal.draft(own, notes.equals("oui"));
    }
}
