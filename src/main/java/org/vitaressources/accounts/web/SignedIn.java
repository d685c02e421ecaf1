package org.vitaressources.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.Sessions;

/// Gives the browser the secret of a session, and takes it back.
@Component
class SignedIn {
    private final Sessions sessions;

    SignedIn(Sessions sessions) {
        this.sessions = sessions;
    }

    /// A session has been opened: the earlier one of this browser ends.
    void enter(String secret, HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.SESSION.read(request).ifPresent(sessions::signOut);
        SessionCookie.FORM.clear(request, response);
        SessionCookie.SESSION.write(request, response, secret);
    }

    void leave(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.SESSION.read(request).ifPresent(sessions::signOut);
        SessionCookie.SESSION.clear(request, response);
    }
}
