package org.vitaressources.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.Role;
import org.vitaressources.accounts.Sessions;
import org.vitaressources.accounts.SignedInMember;

/// Who makes a request, by the cookie of their session. A request without that cookie asks the database nothing.
@Component
class MemberContext implements SecurityContextRepository {
    private final Sessions sessions;

    MemberContext(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        return SessionCookie.SESSION
                .read(exchange.getRequest())
                .flatMap(sessions::find)
                .<SecurityContext>map(MemberContext::context)
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    /// Sessions are opened and ended by [SignedIn] alone.
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return SessionCookie.SESSION.read(request).flatMap(sessions::find).isPresent();
    }

    private static SecurityContext context(SignedInMember member) {
        List<SimpleGrantedAuthority> authorities = Arrays.stream(Role.values())
                .filter(member.role()::includes)
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
        return new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(member, null, authorities));
    }
}
