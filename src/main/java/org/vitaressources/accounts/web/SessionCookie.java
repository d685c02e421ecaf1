package org.vitaressources.accounts.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// The two cookies of the site, each made only when it serves: `vita`, the secret of a session, at sign-in;
/// `vita-form`,
/// the secret behind the tokens of forms, when someone without a session opens a page with a form that changes
/// something. Over TLS their names bear `__Host-`, which no other host or path can forge; a browser refuses that prefix
/// over plain HTTP, so on `http://localhost` they go without it.
enum SessionCookie {
    SESSION("vita"),
    FORM("vita-form");

    private static final int LONGEST = 100;

    private final String name;

    SessionCookie(String name) {
        this.name = name;
    }

    /// What the browser sent.
    Optional<String> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name(request))
                    && !cookie.getValue().isBlank()
                    && cookie.getValue().length() <= LONGEST) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    /// Gives it to the browser, until it is closed.
    void write(HttpServletRequest request, HttpServletResponse response, String secret) {
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie(request, secret).build().toString());
    }

    /// Takes it back, if there is one.
    void clear(HttpServletRequest request, HttpServletResponse response) {
        if (read(request).isPresent()) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    cookie(request, "").maxAge(Duration.ZERO).build().toString());
        }
    }

    private ResponseCookie.ResponseCookieBuilder cookie(HttpServletRequest request, String value) {
        return ResponseCookie.from(name(request), value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax");
    }

    private String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + name : name;
    }
}
