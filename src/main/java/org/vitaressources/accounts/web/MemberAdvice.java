package org.vitaressources.accounts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.vitaressources.accounts.MemberNotFound;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.accounts.TooManyTries;
import org.vitaressources.ui.FormProblems;

/// Gives every page who is signed in, and keeps pages of who is out of all caches.
@ControllerAdvice
class MemberAdvice {
    private static final Pattern DONE = Pattern.compile("[a-z-]{1,40}");

    @ModelAttribute("member")
    @Nullable
    SignedInMember member(@AuthenticationPrincipal @Nullable SignedInMember member, HttpServletResponse response) {
        if (member != null) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        return member;
    }

    /// What was just done: the end of a message key, written into the address by a redirection.
    @ModelAttribute("done")
    String done(@RequestParam(name = "fait", defaultValue = "") String done) {
        return DONE.matcher(done).matches() ? done : "";
    }

    @ModelAttribute("problems")
    FormProblems problems() {
        return new FormProblems();
    }

    @ExceptionHandler
    void tooManyTries(TooManyTries refusal, HttpServletResponse response) throws java.io.IOException {
        response.setHeader(
                HttpHeaders.RETRY_AFTER, Long.toString(refusal.waiting().toSeconds() + 1));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }

    @ExceptionHandler
    void unknown(MemberNotFound unknown) {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND, "", unknown);
    }
}
