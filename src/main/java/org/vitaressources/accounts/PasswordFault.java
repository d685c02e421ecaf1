package org.vitaressources.accounts;

/// Why a password is not accepted.
public enum PasswordFault {
    /// Under [PasswordRules#SHORTEST] characters.
    TOO_SHORT,
    /// Over [PasswordRules#LONGEST] characters.
    TOO_LONG,
    /// Made of common words, rows of keys, the name of the person or of the site.
    GUESSABLE,
    /// Known from a leak.
    LEAKED
}
