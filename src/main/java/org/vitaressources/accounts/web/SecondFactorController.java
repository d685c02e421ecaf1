package org.vitaressources.accounts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.Members;
import org.vitaressources.accounts.SecondFactors;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.ui.FormProblems;
import org.vitaressources.ui.QrCode;

/// Codes from an authenticator: set up, taken away, recovered from.
@Controller
@RecentProof.Needed(page = "/compte/securite")
class SecondFactorController {
    private static final String OVERVIEW = "redirect:/compte/securite";

    private final SecondFactors secondFactors;
    private final Members members;

    SecondFactorController(SecondFactors secondFactors, Members members) {
        this.secondFactors = secondFactors;
        this.members = members;
    }

    @GetMapping("/compte/code")
    @RecentProof.Needed(page = "/compte/code")
    String offer(@AuthenticationPrincipal SignedInMember member, Model model) {
        if (secondFactors.isOn(member.id())) {
            return OVERVIEW;
        }
        SecondFactors.Offer offer = secondFactors.offer(members.get(member.id()));
        model.addAttribute("offer", offer);
        model.addAttribute("picture", QrCode.of(offer.address()));
        return "accounts/second-factor";
    }

    @PostMapping("/compte/code")
    @RecentProof.Needed(page = "/compte/code")
    String confirm(
            @AuthenticationPrincipal SignedInMember member,
            @RequestParam(defaultValue = "") String code,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            HttpServletResponse response) {
        Optional<List<String>> recovery = secondFactors.confirm(member, code);
        if (recovery.isPresent()) {
            model.addAttribute("codes", recovery.get());
            return "accounts/recovery-codes";
        }
        problems.add("code", "problem.code");
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return offer(member, model);
    }

    @PostMapping("/compte/code/secours")
    String renew(@AuthenticationPrincipal SignedInMember member, Model model) {
        if (!secondFactors.isOn(member.id())) {
            return OVERVIEW;
        }
        model.addAttribute("codes", secondFactors.renewRecoveryCodes(member.id()));
        return "accounts/recovery-codes";
    }

    @PostMapping("/compte/code/retrait")
    String remove(@AuthenticationPrincipal SignedInMember member) {
        secondFactors.remove(member.id(), member.id());
        return OVERVIEW + "?fait=code-retire";
    }
}
