package org.vitaressources.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/// The tokens that show that a form was filled in on a page of ours. A token is the SHA-256 of a secret that only the
/// browser and we see: the one of the session, or, without a session, the one of a cookie made for the purpose when a
/// page with such a form is shown. So reading makes no cookie, nothing is stored, and a form survives a restart.
@Component
class FormTokens implements CsrfTokenRepository {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String PARAMETER = "_csrf";
    private static final int BYTES = 32;

    /// A token with the secret that is not in the browser yet.
    private record Fresh(String secret, DefaultCsrfToken token) implements CsrfToken {
        @Override
        public String getHeaderName() {
            return token.getHeaderName();
        }

        @Override
        public String getParameterName() {
            return token.getParameterName();
        }

        @Override
        public String getToken() {
            return token.getToken();
        }
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return new Fresh(secret, token(secret));
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token instanceof Fresh fresh) {
            SessionCookie.FORM.write(request, response, fresh.secret());
            // The page that carries it is for this visitor alone.
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        } else if (token == null) {
            SessionCookie.FORM.clear(request, response);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        Optional<String> secret = SessionCookie.SESSION.read(request).or(() -> SessionCookie.FORM.read(request));
        return secret.map(FormTokens::token).orElse(null);
    }

    private static DefaultCsrfToken token(String secret) {
        try {
            byte[] sum =
                    MessageDigest.getInstance("SHA-256").digest(("form " + secret).getBytes(StandardCharsets.UTF_8));
            return new DefaultCsrfToken(
                    HEADER, PARAMETER, Base64.getUrlEncoder().withoutPadding().encodeToString(sum));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
