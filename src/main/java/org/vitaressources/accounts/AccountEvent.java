package org.vitaressources.accounts;

import java.time.Instant;

/// Something that happened to an account.
///
/// @param member whose account; nobody once they are erased
/// @param actor who did it; nobody when it was the person or the site
/// @param detail more, without personal data; perhaps empty
public record AccountEvent(Instant at, Kind kind, MemberId member, MemberId actor, String detail) {
    /// What happened.
    public enum Kind {
        REGISTERED,
        INVITED,
        SIGNED_IN,
        SIGN_IN_REFUSED,
        SIGNED_OUT,
        SESSION_ENDED,
        PASSWORD_CHANGED,
        PASSWORD_RESET_ASKED,
        EMAIL_CHANGED,
        PROFILE_CHANGED,
        SECOND_FACTOR_ADDED,
        SECOND_FACTOR_REMOVED,
        RECOVERY_CODES_MADE,
        RECOVERY_CODE_USED,
        PASSKEY_ADDED,
        PASSKEY_REMOVED,
        PROVIDER_LINKED,
        ROLE_CHANGED,
        SUSPENDED,
        RESTORED,
        DATA_EXPORTED,
        WARNED_OF_ERASURE,
        ERASED
    }
}
