package org.vitaressources.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.EmailAddress;
import org.vitaressources.accounts.EmailChange;
import org.vitaressources.accounts.Members;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.ui.FormProblems;

/// Another address for an account.
@Controller
class EmailController {
    private final EmailChange change;
    private final Members members;

    EmailController(EmailChange change, Members members) {
        this.change = change;
        this.members = members;
    }

    @GetMapping("/compte/courriel")
    @RecentProof.Needed(page = "/compte/courriel")
    String form(@AuthenticationPrincipal SignedInMember member, Model model) {
        return page(member, "", model);
    }

    @PostMapping("/compte/courriel")
    @RecentProof.Needed(page = "/compte/courriel")
    String ask(
            @AuthenticationPrincipal SignedInMember member,
            @RequestParam(defaultValue = "") String courriel,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<EmailAddress> email = EmailAddress.parse(courriel);
        if (email.isEmpty()) {
            problems.add("courriel", courriel.isBlank() ? "problem.email.empty" : "problem.email.form");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(member, courriel, model);
        }
        change.ask(member.id(), email.get(), Clients.of(request));
        model.addAttribute("email", email.get().written());
        return "accounts/letter-sent";
    }

    /// Opened from the letter, perhaps on another device, signed in or not.
    @GetMapping("/courriel/{secret}")
    String confirmation(@PathVariable String secret, Model model, HttpServletResponse response) {
        Optional<String> email = change.byLink(secret);
        if (email.isEmpty()) {
            return RegistrationController.stale(response);
        }
        model.addAttribute("secret", secret);
        model.addAttribute("email", email.get());
        RegistrationController.keepToItself(response);
        return "accounts/email-confirmation";
    }

    @PostMapping("/courriel/{secret}")
    String confirm(@PathVariable String secret, HttpServletResponse response) {
        return change.confirm(secret)
                ? "redirect:/compte/securite?fait=courriel"
                : RegistrationController.stale(response);
    }

    private String page(SignedInMember member, String email, Model model) {
        model.addAttribute("account", members.get(member.id()));
        model.addAttribute("email", email);
        return "accounts/email";
    }
}
