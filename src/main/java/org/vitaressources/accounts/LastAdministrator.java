package org.vitaressources.accounts;

/// The site would be left without an administrator.
public final class LastAdministrator extends RuntimeException {
    LastAdministrator() {
        super("The last administrator stays one");
    }
}
