package org.vitaressources.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.EmailAddress;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.PasswordReset;
import org.vitaressources.ui.FormProblems;

/// A new password for who forgot theirs.
@Controller
class PasswordResetController {
    private final PasswordReset reset;
    private final SignedIn signedIn;
    private final PasswordForm passwords;

    PasswordResetController(PasswordReset reset, SignedIn signedIn, PasswordForm passwords) {
        this.reset = reset;
        this.signedIn = signedIn;
        this.passwords = passwords;
    }

    @GetMapping("/mot-de-passe")
    String form(@RequestParam(defaultValue = "") String courriel, Model model) {
        model.addAttribute("email", courriel);
        return "accounts/forgotten";
    }

    @PostMapping("/mot-de-passe")
    String ask(
            @RequestParam(defaultValue = "") String courriel,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<EmailAddress> email = EmailAddress.parse(courriel);
        if (email.isEmpty()) {
            problems.add("courriel", courriel.isBlank() ? "problem.email.empty" : "problem.email.form");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(courriel, model);
        }
        reset.ask(email.get(), locale, Clients.of(request));
        model.addAttribute("email", email.get().written());
        return "accounts/letter-sent";
    }

    @GetMapping("/mot-de-passe/{secret}")
    String choice(@PathVariable String secret, Model model, HttpServletResponse response) {
        return reset.byLink(secret)
                .map(member -> choicePage(secret, member, model, response))
                .orElseGet(() -> RegistrationController.stale(response));
    }

    @PostMapping("/mot-de-passe/{secret}")
    String choose(
            @PathVariable String secret,
            @RequestParam(name = "mot-de-passe", defaultValue = "") String password,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Member> member = reset.byLink(secret);
        if (member.isEmpty()) {
            return RegistrationController.stale(response);
        }
        passwords.check(password, problems, member.get().name(), member.get().email());
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return choicePage(secret, member.get(), model, response);
        }
        if (!reset.change(secret, password)) {
            return RegistrationController.stale(response);
        }
        signedIn.leave(request, response);
        return "redirect:/connexion?fait=mot-de-passe";
    }

    private static String choicePage(String secret, Member member, Model model, HttpServletResponse response) {
        model.addAttribute("secret", secret);
        model.addAttribute("email", member.email());
        RegistrationController.keepToItself(response);
        return "accounts/new-password";
    }
}
