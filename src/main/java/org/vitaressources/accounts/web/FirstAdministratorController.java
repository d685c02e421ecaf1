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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.vitaressources.accounts.AddressTaken;
import org.vitaressources.accounts.EmailAddress;
import org.vitaressources.accounts.FirstAdministrator;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.SignIn;
import org.vitaressources.accounts.SignInResult.Opened;
import org.vitaressources.ui.FormProblems;

/// Makes the first administrator, with the code that the terminal shows. Does not exist once there is one.
@Controller
class FirstAdministratorController {
    private final FirstAdministrator first;
    private final SignIn signIn;
    private final SignedIn signedIn;
    private final PasswordForm passwords;

    FirstAdministratorController(FirstAdministrator first, SignIn signIn, SignedIn signedIn, PasswordForm passwords) {
        this.first = first;
        this.signIn = signIn;
        this.signedIn = signedIn;
        this.passwords = passwords;
    }

    @GetMapping("/premier-compte")
    String form(Model model) {
        onlyWhileAwaited();
        return page("", "", "", model);
    }

    @PostMapping("/premier-compte")
    String accept(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String nom,
            @RequestParam(defaultValue = "") String courriel,
            @RequestParam(name = "mot-de-passe", defaultValue = "") String password,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        onlyWhileAwaited();
        signIn.beforeSecret(Clients.of(request));
        Optional<EmailAddress> email = EmailAddress.parse(courriel);
        problems.addIf(!first.isRight(code), "code", "problem.first-code");
        PasswordForm.checkName(nom, problems);
        problems.addIf(email.isEmpty(), "courriel", courriel.isBlank() ? "problem.email.empty" : "problem.email.form");
        passwords.check(password, problems, nom, courriel);
        Optional<Member> made = Optional.empty();
        if (problems.isEmpty() && email.isPresent()) {
            try {
                made = first.accept(code, email.get(), nom.strip(), password, locale);
                problems.addIf(made.isEmpty(), "code", "problem.first-code");
            } catch (AddressTaken e) {
                problems.add("courriel", "problem.email.taken");
            }
        }
        if (made.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(code, nom, courriel, model);
        }
        if (signIn.byPassword(made.get().email(), password, Clients.of(request)) instanceof Opened opened) {
            signedIn.enter(opened.secret(), request, response);
        }
        return "redirect:/compte/securite?fait=premier";
    }

    private void onlyWhileAwaited() {
        if (!first.isAwaited()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static String page(String code, String name, String email, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("name", name);
        model.addAttribute("email", email);
        return "accounts/first";
    }
}
