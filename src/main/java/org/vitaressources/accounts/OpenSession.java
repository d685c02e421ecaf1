package org.vitaressources.accounts;

import java.time.Instant;

/// A session in the list of a member.
///
/// @param id its public name
/// @param device a few words
/// @param opened when they signed in
/// @param seen when it was last used, to the minute
public record OpenSession(String id, String device, SignedInMember.Means means, Instant opened, Instant seen) {}
