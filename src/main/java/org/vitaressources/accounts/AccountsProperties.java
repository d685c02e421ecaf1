package org.vitaressources.accounts;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an operator may decide about accounts.
///
/// @param registration anyone may register; otherwise by invitation only
/// @param secondFactorFrom the lowest role that counts only when signed in with two factors; empty asks nobody
/// @param idle how long a session lasts without a request
/// @param longest how long a session lasts at most
/// @param longestOfAdministrators the same for administrators
/// @param breachedPasswords file of SHA-1 sums of passwords that leaked, sorted, one a line; empty for none
/// @param inactive after how long without a visit an account is erased
/// @param warnedBefore how long before that its owner is written to
/// @param eventsKept how long the journal of accounts is kept
@ConfigurationProperties("vita.accounts")
record AccountsProperties(
        @DefaultValue("true") boolean registration,
        @DefaultValue("moderator") String secondFactorFrom,
        @DefaultValue("30m") Duration idle,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("8h") Duration longestOfAdministrators,
        @DefaultValue("") String breachedPasswords,
        @DefaultValue("730d") Duration inactive,
        @DefaultValue("30d") Duration warnedBefore,
        @DefaultValue("365d") Duration eventsKept) {

    Duration longest(Role role) {
        return role == Role.ADMINISTRATOR ? longestOfAdministrators : longest;
    }

    /// The role counts only with two factors.
    boolean needsSecondFactor(Role role) {
        return !secondFactorFrom.isBlank()
                && role.includes(Role.valueOf(secondFactorFrom.strip().toUpperCase(java.util.Locale.ROOT)));
    }
}
