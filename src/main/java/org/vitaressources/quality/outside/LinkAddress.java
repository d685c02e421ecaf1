package org.vitaressources.quality.outside;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The address of a page of another site, as it is asked for: `http` or `https`, no name and password, the host in
/// small ASCII letters, no fragment.
public record LinkAddress(URI uri) {
    /// Longer ones are nobody's.
    public static final int LONGEST = 2_000;

    private static final Pattern WRITTEN =
            Pattern.compile("(?i)(https?)://([^/?#\\\\\\s]+)([^#\\s\\\\]*)(?:#.*)?", Pattern.DOTALL);
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^\\[\\]:@]+)(?::([0-9]{0,5}))?");
    /// Numbers that one resolver reads as one address and another as another: octal, hexadecimal, shortened.
    private static final Pattern NUMBER = Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)");

    private static final Pattern DOTTED = Pattern.compile("(?:0|[1-9]\\d{0,2})(?:\\.(?:0|[1-9]\\d{0,2})){3}");
    private static final String PLAIN =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?";

    /// Reads it; nothing when it is no such address.
    public static Optional<LinkAddress> of(String written) {
        Matcher parts = WRITTEN.matcher(written.strip());
        if (!parts.matches() || written.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher authority = AUTHORITY.matcher(parts.group(2));
        if (!authority.matches()) {
            return Optional.empty();
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        Optional<String> host = host(authority.group(1));
        Optional<String> port = port(scheme, authority.group(2));
        String path = escaped(parts.group(3));
        String rooted = path.startsWith("/") ? path : "/" + path;
        return host.flatMap(name -> port.map(number -> scheme + "://" + name + number + rooted))
                .filter(address -> address.length() <= LONGEST)
                .flatMap(LinkAddress::parsed);
    }

    private static Optional<LinkAddress> parsed(String address) {
        try {
            URI uri = new URI(address);
            return uri.getHost() == null ? Optional.empty() : Optional.of(new LinkAddress(uri));
        } catch (java.net.URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> host(String written) {
        if (written.startsWith("[")) {
            return Optional.of(written.toLowerCase(Locale.ROOT));
        }
        try {
            String ascii = IDN.toASCII(written, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            String bare = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
            boolean number =
                    NUMBER.matcher(bare).matches() && !DOTTED.matcher(bare).matches();
            return bare.isEmpty() || bare.length() > 253 || number ? Optional.empty() : Optional.of(bare);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> port(String scheme, @org.jspecify.annotations.Nullable String written) {
        if (written == null || written.isEmpty()) {
            return Optional.of("");
        }
        int port = Integer.parseInt(written);
        if (port == 0 || port > 65_535) {
            return Optional.empty();
        }
        boolean usual = port == (scheme.equals("https") ? 443 : 80);
        return Optional.of(usual ? "" : ":" + port);
    }

    /// What no address may hold is escaped; what is escaped already stays.
    private static String escaped(String path) {
        StringBuilder escaped = new StringBuilder();
        path.codePoints().forEach(c -> {
            if (c < 128 && PLAIN.indexOf(c) >= 0) {
                escaped.append((char) c);
            } else if (c == '%') {
                escaped.append('%');
            } else {
                for (byte one : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    escaped.append('%').append(HexFormat.of().withUpperCase().toHexDigits(one));
                }
            }
        });
        return escaped.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    }

    /// Where a redirect leads from here.
    Optional<LinkAddress> to(String location) {
        String target = location.strip();
        if (target.matches("(?i)https?://.*")) {
            return of(target);
        }
        if (target.startsWith("//")) {
            return of(uri.getScheme() + ":" + target);
        }
        if (target.matches("[A-Za-z][A-Za-z0-9+.-]*:.*")) {
            return Optional.empty();
        }
        try {
            return of(uri.resolve(escaped(target.replaceFirst("#.*$", ""))).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Its host, without the brackets of an IPv6 address.
    public String host() {
        String host = uri.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    boolean secure() {
        return "https".equals(uri.getScheme());
    }

    int port() {
        return uri.getPort() >= 0 ? uri.getPort() : secure() ? 443 : 80;
    }

    /// What stands after the method in a request.
    String target() {
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    /// What stands in the `Host` of a request.
    String authority() {
        return uri.getRawAuthority();
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
