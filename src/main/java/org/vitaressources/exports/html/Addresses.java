package org.vitaressources.exports.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/// Addresses that lead out of what is taken away.
final class Addresses {
    private static final Pattern LEADS_OUT = Pattern.compile("(?i)(?:https?://|mailto:)\\S+");
    private static final Pattern MUST_BE_WRITTEN_OTHERWISE = Pattern.compile("[\"<>\\\\^`{|}]");

    private Addresses() {}

    /// As a reader of books accepts it; nothing when it leads nowhere, or elsewhere than to a page or a mailbox.
    static Optional<String> leadingOut(String address) {
        if (!LEADS_OUT.matcher(address).matches()) {
            return Optional.empty();
        }
        String escaped = MUST_BE_WRITTEN_OTHERWISE
                .matcher(address)
                .replaceAll(sign -> "%%%02X".formatted((int) sign.group().charAt(0)));
        try {
            URI uri = new URI(escaped);
            boolean whole = uri.isOpaque() || uri.getHost() != null;
            return whole ? Optional.of(uri.toASCIIString()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
