package org.vitaressources.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.Accounts;
import org.vitaressources.accounts.LastAdministrator;
import org.vitaressources.accounts.PersonalData;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.ui.FormProblems;

/// What the site knows of a member: taken away by them, or erased.
@Controller
class DataController {
    private final PersonalData data;
    private final Accounts accounts;
    private final SignedIn signedIn;

    DataController(PersonalData data, Accounts accounts, SignedIn signedIn) {
        this.data = data;
        this.accounts = accounts;
        this.signedIn = signedIn;
    }

    @GetMapping("/compte/donnees")
    String overview() {
        return "accounts/data";
    }

    @GetMapping("/compte/donnees/export")
    @RecentProof.Needed(page = "/compte/donnees")
    ResponseEntity<byte[]> export(@AuthenticationPrincipal SignedInMember member) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/zip")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("vita-mes-donnees.zip")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(data.export(member.id()));
    }

    @GetMapping("/compte/effacement")
    @RecentProof.Needed(page = "/compte/effacement")
    String erasure() {
        return "accounts/erasure";
    }

    @PostMapping("/compte/effacement")
    @RecentProof.Needed(page = "/compte/effacement")
    String erase(
            @AuthenticationPrincipal SignedInMember member,
            @RequestParam(defaultValue = "") String accord,
            @ModelAttribute("problems") FormProblems problems,
            HttpServletRequest request,
            HttpServletResponse response) {
        problems.addIf(accord.isEmpty(), "accord", "problem.erasure");
        if (problems.isEmpty()) {
            try {
                accounts.erase(member.id());
                signedIn.leave(request, response);
                return "redirect:/connexion?fait=efface";
            } catch (LastAdministrator e) {
                problems.add("accord", "problem.last-administrator");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "accounts/erasure";
    }
}
