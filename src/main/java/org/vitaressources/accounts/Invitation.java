package org.vitaressources.accounts;

import java.time.Instant;
import java.util.Locale;

/// An account to come: asked for by the person, or offered by an administrator or a moderator.
///
/// @param name as the person gave it; empty when somebody else invites
/// @param invitedBy who offers it; nobody when the person asked
public record Invitation(
        String email, String name, Locale language, Role role, Limits limits, MemberId invitedBy, Instant expires) {}
