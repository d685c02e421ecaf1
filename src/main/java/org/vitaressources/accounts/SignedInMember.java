package org.vitaressources.accounts;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/// Who is signed in and makes this request: the principal of the security context, `@AuthenticationPrincipal`.
///
/// @param id whose session it is
/// @param name as shown
/// @param role what they may do in this session: [Role#CONTRIBUTOR] when their role asks for two factors and they
///     signed in with one
/// @param granted the role that they were given
/// @param limits of a moderator
/// @param session public name of the session, for the list of sessions
/// @param proved when they last showed who they are
/// @param means how they signed in
public record SignedInMember(
        MemberId id, String name, Role role, Role granted, Limits limits, String session, Instant proved, Means means)
        implements java.security.Principal, Serializable {
    private static final Duration FRESH = Duration.ofMinutes(15);

    /// How someone signed in.
    public enum Means {
        PASSWORD,
        PASSWORD_AND_CODE,
        PASSKEY,
        PROVIDER
    }

    @Override
    public String getName() {
        return id.value();
    }

    /// May moderate in this session.
    public boolean moderates() {
        return role.includes(Role.MODERATOR);
    }

    /// May administer in this session.
    public boolean administers() {
        return role.includes(Role.ADMINISTRATOR);
    }

    /// Has a role that this session does not give, for want of a second factor.
    public boolean lacksSecondFactor() {
        return role != granted;
    }

    /// Showed who they are a short while ago, as sensitive changes demand.
    public boolean provedLately(Instant now) {
        return proved.plus(FRESH).isAfter(now);
    }
}
