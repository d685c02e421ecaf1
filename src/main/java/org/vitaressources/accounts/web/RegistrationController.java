package org.vitaressources.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.AddressTaken;
import org.vitaressources.accounts.EmailAddress;
import org.vitaressources.accounts.Invitation;
import org.vitaressources.accounts.Invitations;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.SignIn;
import org.vitaressources.accounts.SignInResult.Opened;
import org.vitaressources.ui.FormProblems;

/// Registering: a name and an address; then, by the link in the letter, a password.
@Controller
class RegistrationController {
    private final Invitations invitations;
    private final SignIn signIn;
    private final SignedIn signedIn;
    private final PasswordForm passwords;

    RegistrationController(Invitations invitations, SignIn signIn, SignedIn signedIn, PasswordForm passwords) {
        this.invitations = invitations;
        this.signIn = signIn;
        this.signedIn = signedIn;
        this.passwords = passwords;
    }

    @GetMapping("/inscription")
    String form(Model model) {
        return page("", "", model);
    }

    @PostMapping("/inscription")
    String ask(
            @RequestParam(defaultValue = "") String nom,
            @RequestParam(defaultValue = "") String courriel,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!invitations.registrationIsOpen()) {
            return page("", "", model);
        }
        Optional<EmailAddress> email = EmailAddress.parse(courriel);
        PasswordForm.checkName(nom, problems);
        problems.addIf(email.isEmpty(), "courriel", courriel.isBlank() ? "problem.email.empty" : "problem.email.form");
        if (email.isEmpty() || !problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(nom, courriel, model);
        }
        invitations.ask(email.get(), nom.strip(), locale, Clients.of(request));
        model.addAttribute("email", email.get().written());
        return "accounts/letter-sent";
    }

    @GetMapping("/inscription/{secret}")
    String acceptance(@PathVariable String secret, Model model, HttpServletResponse response) {
        Optional<Invitation> invitation = invitations.byLink(secret);
        return invitation
                .map(found -> acceptancePage(secret, found, found.name(), model, response))
                .orElseGet(() -> stale(response));
    }

    @PostMapping("/inscription/{secret}")
    String accept(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String nom,
            @RequestParam(name = "mot-de-passe", defaultValue = "") String password,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Invitation> invitation = invitations.byLink(secret);
        if (invitation.isEmpty()) {
            return stale(response);
        }
        PasswordForm.checkName(nom, problems);
        passwords.check(password, problems, nom, invitation.get().email());
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return acceptancePage(secret, invitation.get(), nom, model, response);
        }
        try {
            return invitations
                    .accept(secret, nom.strip(), password)
                    .map(member -> entered(member, password, request, response))
                    .orElseGet(() -> stale(response));
        } catch (AddressTaken e) {
            return stale(response);
        }
    }

    private String entered(Member member, String password, HttpServletRequest request, HttpServletResponse response) {
        if (signIn.byPassword(member.email(), password, Clients.of(request)) instanceof Opened opened) {
            signedIn.enter(opened.secret(), request, response);
        }
        return "redirect:/compte?fait=bienvenue";
    }

    private String page(String name, String email, Model model) {
        model.addAttribute("name", name);
        model.addAttribute("email", email);
        model.addAttribute("open", invitations.registrationIsOpen());
        return "accounts/registration";
    }

    private static String acceptancePage(
            String secret, Invitation invitation, String name, Model model, HttpServletResponse response) {
        model.addAttribute("secret", secret);
        model.addAttribute("invitation", invitation);
        model.addAttribute("name", name);
        keepToItself(response);
        return "accounts/acceptance";
    }

    /// The address of this page opens an account: it stays out of caches and of the `Referer` of the next page.
    static void keepToItself(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    static String stale(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "accounts/stale-link";
    }
}
