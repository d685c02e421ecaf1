package org.vitaressources.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import org.vitaressources.accounts.Client;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.Passkeys;
import org.vitaressources.accounts.Sessions;
import org.vitaressources.accounts.SignIn;
import org.vitaressources.accounts.SignInResult.Opened;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.accounts.passkeys.PasskeyCeremonies;
import org.vitaressources.accounts.passkeys.PasskeyRefused;

/// Passkeys: made, used, taken away. The script of the page asks for the question and puts the browser's answer into
/// the
/// form, which is sent like any other.
@Controller
class PasskeyController {
    private final ObjectProvider<PasskeyCeremonies> ceremonies;
    private final Passkeys passkeys;
    private final SignIn signIn;
    private final SignedIn signedIn;
    private final Sessions sessions;

    PasskeyController(
            ObjectProvider<PasskeyCeremonies> ceremonies,
            Passkeys passkeys,
            SignIn signIn,
            SignedIn signedIn,
            Sessions sessions) {
        this.ceremonies = ceremonies;
        this.passkeys = passkeys;
        this.signIn = signIn;
        this.signedIn = signedIn;
        this.sessions = sessions;
    }

    @PostMapping("/connexion/cle/question")
    ResponseEntity<String> askToSignIn() {
        return json(ceremonies.getObject().beginUse(null));
    }

    @PostMapping("/connexion/cle")
    String enter(
            @RequestParam(defaultValue = "") String ceremonie,
            @RequestParam(defaultValue = "") String reponse,
            @RequestParam(defaultValue = "") String suite,
            HttpServletRequest request,
            HttpServletResponse response) {
        Client client = Clients.of(request);
        signIn.beforeSecret(client);
        try {
            MemberId member = ceremonies.getObject().finishUse(ceremonie, reponse);
            if (signIn.byPasskey(member, client) instanceof Opened opened) {
                signedIn.enter(opened.secret(), request, response);
                return "redirect:" + ReturnPath.of(suite);
            }
            return again("/connexion", "suspendu", suite);
        } catch (PasskeyRefused e) {
            return again("/connexion", "cle-refusee", suite);
        }
    }

    @PostMapping("/compte/confirmation/cle/question")
    ResponseEntity<String> askToProve(@AuthenticationPrincipal SignedInMember member) {
        return json(ceremonies.getObject().beginUse(member));
    }

    @PostMapping("/compte/confirmation/cle")
    String prove(
            @AuthenticationPrincipal SignedInMember member,
            @RequestParam(defaultValue = "") String ceremonie,
            @RequestParam(defaultValue = "") String reponse,
            @RequestParam(defaultValue = "") String suite) {
        try {
            if (ceremonies.getObject().finishUse(ceremonie, reponse).equals(member.id())) {
                sessions.proved(member);
                return "redirect:" + ReturnPath.of(suite);
            }
        } catch (PasskeyRefused e) {
            return again("/compte/confirmation", "cle-refusee", suite);
        }
        return again("/compte/confirmation", "cle-refusee", suite);
    }

    @PostMapping("/compte/cles/question")
    @RecentProof.Needed(page = "/compte/securite")
    ResponseEntity<String> askToMake(@AuthenticationPrincipal SignedInMember member) {
        return json(ceremonies.getObject().beginMaking(member));
    }

    @PostMapping("/compte/cles")
    @RecentProof.Needed(page = "/compte/securite")
    String make(
            @AuthenticationPrincipal SignedInMember member,
            @RequestParam(defaultValue = "") String ceremonie,
            @RequestParam(defaultValue = "") String reponse,
            @RequestParam(defaultValue = "") String libelle,
            HttpServletRequest request) {
        String label = libelle.isBlank() ? Clients.of(request).device() : libelle.strip();
        try {
            ceremonies.getObject().finishMaking(member, ceremonie, reponse, label);
            return "redirect:/compte/securite?fait=cle";
        } catch (PasskeyRefused e) {
            return "redirect:/compte/securite?fait=cle-refusee";
        }
    }

    @PostMapping("/compte/cles/{id}/retrait")
    @RecentProof.Needed(page = "/compte/securite")
    String remove(@AuthenticationPrincipal SignedInMember member, @PathVariable String id) {
        passkeys.remove(member.id(), id);
        return "redirect:/compte/securite?fait=cle-retiree";
    }

    private static String again(String page, String said, @Nullable String suite) {
        return "redirect:" + page + "?fait=" + said
                + (suite == null || !ReturnPath.isLocal(suite)
                        ? ""
                        : "&suite=" + UriUtils.encodeQueryParam(suite, "UTF-8"));
    }

    private static ResponseEntity<String> json(String body) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
    }
}
