package org.vitaressources.accounts.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.AccountJournal;
import org.vitaressources.accounts.Accounts;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.Members;
import org.vitaressources.accounts.Passkeys;
import org.vitaressources.accounts.SecondFactors;
import org.vitaressources.accounts.Sessions;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.ui.FormProblems;

/// How one signs in, where one is signed in, and what happened lately.
@Controller
class SecurityController {
    private static final int EVENTS = 12;

    private final Members members;
    private final Accounts accounts;
    private final Sessions sessions;
    private final SecondFactors secondFactors;
    private final Passkeys passkeys;
    private final AccountJournal journal;
    private final PasswordForm passwords;

    SecurityController(
            Members members,
            Accounts accounts,
            Sessions sessions,
            SecondFactors secondFactors,
            Passkeys passkeys,
            AccountJournal journal,
            PasswordForm passwords) {
        this.members = members;
        this.accounts = accounts;
        this.sessions = sessions;
        this.secondFactors = secondFactors;
        this.passkeys = passkeys;
        this.journal = journal;
        this.passwords = passwords;
    }

    @GetMapping("/compte/securite")
    String overview(@AuthenticationPrincipal SignedInMember signedIn, Model model) {
        model.addAttribute("account", members.get(signedIn.id()));
        model.addAttribute("codes", secondFactors.isOn(signedIn.id()));
        model.addAttribute("recoveryCodes", secondFactors.recoveryCodesLeft(signedIn.id()));
        model.addAttribute("passkeys", passkeys.of(signedIn.id()));
        model.addAttribute("sessions", sessions.of(signedIn.id()));
        model.addAttribute("events", journal.of(signedIn.id(), EVENTS));
        return "accounts/security";
    }

    @GetMapping("/compte/mot-de-passe")
    @RecentProof.Needed(page = "/compte/mot-de-passe")
    String passwordForm(@AuthenticationPrincipal SignedInMember signedIn, Model model) {
        model.addAttribute("account", members.get(signedIn.id()));
        return "accounts/password";
    }

    @PostMapping("/compte/mot-de-passe")
    @RecentProof.Needed(page = "/compte/mot-de-passe")
    String changePassword(
            @AuthenticationPrincipal SignedInMember signedIn,
            @RequestParam(name = "mot-de-passe", defaultValue = "") String password,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            HttpServletResponse response) {
        Member member = members.get(signedIn.id());
        passwords.check(password, problems, member.name(), member.email());
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return passwordForm(signedIn, model);
        }
        accounts.changePassword(signedIn.id(), password, signedIn.session());
        return "redirect:/compte/securite?fait=mot-de-passe";
    }

    @PostMapping("/compte/sessions/{id}/fin")
    String endSession(@AuthenticationPrincipal SignedInMember signedIn, @PathVariable String id) {
        sessions.end(signedIn.id(), id);
        return "redirect:/compte/securite?fait=session";
    }

    @PostMapping("/compte/sessions/fin")
    String endOtherSessions(@AuthenticationPrincipal SignedInMember signedIn) {
        sessions.endOthers(signedIn.id(), signedIn.session());
        return "redirect:/compte/securite?fait=sessions";
    }
}
