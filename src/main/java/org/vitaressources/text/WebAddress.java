package org.vitaressources.text;

import java.util.Locale;

/// What a link may lead to.
enum WebAddress {
    /// On this site, or within the page.
    RELATIVE,
    /// Another site, over http or https.
    EXTERNAL,
    /// Writes a message.
    MAIL,
    /// Anything else: scripts, data, files, unknown schemes, and spellings that browsers repair into one of them.
    FORBIDDEN;

    static WebAddress kindOf(String address) {
        if (address.isEmpty() || address.length() > 4000) {
            return FORBIDDEN;
        }
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            // browsers drop tabs and line feeds inside an address and read a backslash as a slash
            if (c < 0x20 || c == 0x7f || c == '\\' || Character.getType(c) == Character.FORMAT) {
                return FORBIDDEN;
            }
        }
        if (address.startsWith("//") || address.charAt(0) == ' ') {
            return FORBIDDEN;
        }
        int colon = address.indexOf(':');
        if (colon < 0 || isAfterPathStarts(address, colon)) {
            return RELATIVE;
        }
        return switch (address.substring(0, colon).toLowerCase(Locale.ROOT)) {
            case "http", "https" -> EXTERNAL;
            case "mailto" -> MAIL;
            default -> FORBIDDEN;
        };
    }

    private static boolean isAfterPathStarts(String address, int colon) {
        for (int i = 0; i < colon; i++) {
            char c = address.charAt(i);
            if (c == '/' || c == '?' || c == '#') {
                return true;
            }
        }
        return false;
    }
}
