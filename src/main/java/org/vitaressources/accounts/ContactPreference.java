package org.vitaressources.accounts;

/// Who may write to a member through the site. The address itself is never shown.
public enum ContactPreference {
    NOBODY,
    MEMBERS,
    ANYONE
}
