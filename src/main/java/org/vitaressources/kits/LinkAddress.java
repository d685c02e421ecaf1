package org.vitaressources.kits;

import java.util.regex.Pattern;

/// The address of a link, as people write it.
final class LinkAddress {
    private static final Pattern WHOLE = Pattern.compile("(?i)https?://[\\p{L}\\p{N}\\[][^\\s/?#]*(?:[/?#]\\S*)?");
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*)\\.)+\\p{L}{2,}(?::[0-9]+)?(?:[/?#]\\S*)?");

    private LinkAddress() {}

    /// With `https://` before what is the name of a site, all else as it is.
    static String whole(String typed) {
        return DOMAIN.matcher(typed).matches() ? "https://" + typed : typed;
    }

    /// Whether a browser can open it.
    static boolean isOne(String address) {
        return WHOLE.matcher(address).matches();
    }
}
