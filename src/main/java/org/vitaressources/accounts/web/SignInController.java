package org.vitaressources.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import org.vitaressources.accounts.Client;
import org.vitaressources.accounts.Invitations;
import org.vitaressources.accounts.Sessions;
import org.vitaressources.accounts.SignIn;
import org.vitaressources.accounts.SignInResult;
import org.vitaressources.accounts.SignInResult.CodeAwaited;
import org.vitaressources.accounts.SignInResult.Opened;
import org.vitaressources.accounts.SignInResult.Refused;
import org.vitaressources.accounts.SignInResult.Suspended;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.ui.FormProblems;

/// Signing in by password, with a code when the account asks for one; signing out.
@Controller
class SignInController {
    private final SignIn signIn;
    private final SignedIn signedIn;
    private final Sessions sessions;
    private final Invitations invitations;
    private final Providers providers;

    SignInController(
            SignIn signIn, SignedIn signedIn, Sessions sessions, Invitations invitations, Providers providers) {
        this.signIn = signIn;
        this.signedIn = signedIn;
        this.sessions = sessions;
        this.invitations = invitations;
        this.providers = providers;
    }

    @GetMapping("/connexion")
    String form(
            @RequestParam(defaultValue = "") String suite,
            @AuthenticationPrincipal @Nullable SignedInMember member,
            Model model,
            HttpServletResponse response) {
        if (member != null) {
            return "redirect:" + ReturnPath.of(suite);
        }
        return page("", suite, model, response);
    }

    @PostMapping("/connexion")
    String enter(
            @RequestParam(defaultValue = "") String courriel,
            @RequestParam(name = "mot-de-passe", defaultValue = "") String password,
            @RequestParam(defaultValue = "") String suite,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        problems.addIf(courriel.isBlank(), "courriel", "problem.email.empty");
        problems.addIf(password.isEmpty(), "mot-de-passe", "problem.password.empty");
        if (!problems.isEmpty()) {
            return refused(courriel, suite, model, response);
        }
        Client client = Clients.of(request);
        return switch (signIn.byPassword(courriel, password, client)) {
            case Opened opened -> entered(opened, suite, request, response);
            case CodeAwaited awaited -> {
                signedIn.enter(awaited.secret(), request, response);
                yield "redirect:/connexion/code" + following(suite);
            }
            case Refused refused -> {
                problems.add("courriel", "problem.sign-in");
                yield refused(courriel, suite, model, response);
            }
            case Suspended suspended -> {
                problems.add("courriel", "problem.suspended");
                yield refused(courriel, suite, model, response);
            }
        };
    }

    @GetMapping("/connexion/code")
    String codeForm(
            @RequestParam(defaultValue = "") String suite,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (SessionCookie.SESSION.read(request).flatMap(sessions::awaitingCode).isEmpty()) {
            return "redirect:/connexion" + following(suite);
        }
        model.addAttribute("suite", suite);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return "accounts/code";
    }

    @PostMapping("/connexion/code")
    String enterCode(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String suite,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<String> awaiting = SessionCookie.SESSION
                .read(request)
                .filter(secret -> sessions.awaitingCode(secret).isPresent());
        if (awaiting.isEmpty()) {
            return "redirect:/connexion" + following(suite);
        }
        SignInResult result = signIn.byCode(awaiting.get(), code, Clients.of(request));
        if (result instanceof Opened opened) {
            return entered(opened, suite, request, response);
        }
        problems.add("code", result instanceof Suspended ? "problem.suspended" : "problem.code");
        model.addAttribute("suite", suite);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "accounts/code";
    }

    @PostMapping("/deconnexion")
    String leave(HttpServletRequest request, HttpServletResponse response) {
        signedIn.leave(request, response);
        return "redirect:/connexion?fait=deconnexion";
    }

    private String entered(Opened opened, String suite, HttpServletRequest request, HttpServletResponse response) {
        signedIn.enter(opened.secret(), request, response);
        return "redirect:" + ReturnPath.of(suite);
    }

    private String refused(String email, String suite, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(email, suite, model, response);
    }

    private String page(String email, String suite, Model model, HttpServletResponse response) {
        model.addAttribute("email", email);
        model.addAttribute("suite", suite);
        model.addAttribute("registration", invitations.registrationIsOpen());
        model.addAttribute("providers", providers.all());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return "accounts/sign-in";
    }

    private static String following(String suite) {
        return ReturnPath.isLocal(suite) ? "?suite=" + UriUtils.encodeQueryParam(suite, "UTF-8") : "";
    }
}
