package org.vitaressources.accounts.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.Members;
import org.vitaressources.accounts.Passkeys;
import org.vitaressources.accounts.SecondFactors;
import org.vitaressources.accounts.SignIn;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.ui.FormProblems;

/// Shows again who is signed in, before a sensitive change.
@Controller
class ProofController {
    private final SignIn signIn;
    private final Members members;
    private final SecondFactors secondFactors;
    private final Passkeys passkeys;

    ProofController(SignIn signIn, Members members, SecondFactors secondFactors, Passkeys passkeys) {
        this.signIn = signIn;
        this.members = members;
        this.secondFactors = secondFactors;
        this.passkeys = passkeys;
    }

    @GetMapping("/compte/confirmation")
    String form(
            @RequestParam(defaultValue = "") String suite,
            @AuthenticationPrincipal SignedInMember member,
            Model model) {
        model.addAttribute("suite", suite);
        model.addAttribute("account", members.get(member.id()));
        model.addAttribute("codes", secondFactors.isOn(member.id()));
        model.addAttribute("passkeys", !passkeys.of(member.id()).isEmpty());
        return "accounts/proof";
    }

    @PostMapping("/compte/confirmation")
    String prove(
            @RequestParam(name = "mot-de-passe", defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String suite,
            @AuthenticationPrincipal SignedInMember member,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            HttpServletResponse response) {
        if (signIn.prove(member, password, code)) {
            return "redirect:" + ReturnPath.of(suite);
        }
        problems.add(password.isEmpty() && secondFactors.isOn(member.id()) ? "code" : "mot-de-passe", "problem.proof");
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(suite, member, model);
    }
}
