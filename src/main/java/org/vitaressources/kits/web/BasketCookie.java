package org.vitaressources.kits.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.kits.Basket;

/// The basket of who makes a request: of the member; else of the browser, by a cookie made when something is first put
/// into it and forgotten when the browser is closed. What a browser had put aside becomes the member's at their next
/// look at a basket.
@Component
class BasketCookie {
    private static final String NAME = "vita-panier";
    private static final String FORM = "[A-Za-z0-9_-]{43}";

    private final Basket basket;

    BasketCookie(Basket basket) {
        this.basket = basket;
    }

    /// Whose basket it is; nothing when a browser without an account has none yet.
    Optional<Basket.Holder> holder(
            @Nullable SignedInMember member, HttpServletRequest request, HttpServletResponse response) {
        Optional<String> secret = read(request);
        if (member == null) {
            return secret.map(Basket::of);
        }
        secret.ifPresent(known -> {
            basket.adopt(Basket.of(known), member.id());
            write(request, response, "", Duration.ZERO);
        });
        return Optional.of(Basket.of(member.id()));
    }

    /// The same; a browser without an account gets one.
    Basket.Holder holderForAdding(
            @Nullable SignedInMember member, HttpServletRequest request, HttpServletResponse response) {
        return holder(member, request, response).orElseGet(() -> {
            String secret = Basket.secret();
            write(request, response, secret, Duration.ofSeconds(-1));
            return Basket.of(secret);
        });
    }

    private static Optional<String> read(HttpServletRequest request) {
        Cookie[] cookies = Objects.requireNonNullElse(request.getCookies(), new Cookie[0]);
        Stream<Cookie> all = Arrays.stream(cookies);
        return all.filter(cookie -> cookie.getName().equals(name(request)))
                .map(Cookie::getValue)
                .filter(value -> value.matches(FORM))
                .findFirst();
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, String secret, Duration kept) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name(request), secret)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(kept)
                        .build()
                        .toString());
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + NAME : NAME;
    }
}
