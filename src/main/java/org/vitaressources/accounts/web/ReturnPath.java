package org.vitaressources.accounts.web;

import java.util.regex.Pattern;

/// Where to go after signing in: a page of this site, or the account when it is anything else.
final class ReturnPath {
    private static final String ACCOUNT = "/compte";
    private static final int LONGEST = 1000;
    /// One slash and then no second one, no backslash, nothing that a browser drops or a template reads.
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[A-Za-z0-9_~.,;:=&?%+/@!*()'$-]*");

    private ReturnPath() {}

    static String of(String asked) {
        return isLocal(asked) ? asked : ACCOUNT;
    }

    static boolean isLocal(String asked) {
        return asked.length() <= LONGEST
                && LOCAL.matcher(asked).matches()
                && !asked.contains("//")
                && !asked.contains("/..")
                && !asked.startsWith("/connexion");
    }
}
