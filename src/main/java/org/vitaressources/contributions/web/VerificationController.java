package org.vitaressources.contributions.web;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.Drafting;
import org.vitaressources.contributions.PersonalDetails;

/// What may say who a person is, and what the author decides about each.
@Controller
class VerificationController {
    private static final String DECISION = "decision.";

    private final Drafting drafting;
    private final PersonalDetails details;
    private final DetailViews views;

    VerificationController(Drafting drafting, PersonalDetails details, DetailViews views) {
        this.drafting = drafting;
        this.details = details;
        this.views = views;
    }

    @GetMapping("/contributions/{id}/verification")
    String show(@AuthenticationPrincipal SignedInMember member, @PathVariable String id, Model model, Locale locale) {
        Contribution contribution = drafting.own(member.id(), id);
        if (!contribution.state().isWithAuthor()) {
            return "redirect:/contributions/" + id;
        }
        model.addAttribute("details", views.of(contribution, details.of(contribution), locale));
        return "contributions/verification";
    }

    /// Takes the decisions that were made; those that were not are asked for again.
    @PostMapping("/contributions/{id}/verification")
    String decide(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters) {
        Set<String> about = new HashSet<>(parameters.getOrDefault("propose", List.of()));
        Set<String> masked = new HashSet<>();
        Set<String> staying = new HashSet<>();
        parameters.forEach((name, values) -> {
            String key = name.startsWith(DECISION) ? name.substring(DECISION.length()) : "";
            if (about.contains(key)) {
                switch (values.getFirst()) {
                    case "masquer" -> masked.add(key);
                    case "garder" -> staying.add(key);
                    default -> {}
                }
            }
        });
        drafting.decide(member.id(), id, about, staying, masked);
        Contribution after = drafting.own(member.id(), id);
        return details.undecided(after).isEmpty()
                ? "redirect:/contributions/" + id + "/soumission?fait=verifie"
                : "redirect:/contributions/" + id + "/verification";
    }
}
