package org.vitaressources.text;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/// Leads the relative links and images of a text to where they are on the site.
final class WebLinks {
    private WebLinks() {}

    /// Writes every relative address through the resolver; links to a heading of the same text follow its new anchor.
    static void resolve(Element body, Markdown.LinkResolver resolver) {
        for (Element element : body.select("a[href], img[src]")) {
            String key = element.normalName().equals("a") ? "href" : "src";
            String address = repaired(element.attr(key));
            if (WebAddress.kindOf(address) == WebAddress.RELATIVE && address.charAt(0) != '#') {
                address = resolver.resolve(address);
            }
            element.attr(key, address);
        }
    }

    /// Leads `#titre` to the heading that the author meant.
    static void toHeadings(Element body) {
        Map<String, String> byName = new HashMap<>();
        for (Element heading : body.select("h2[id], h3[id], h4[id], h5[id], h6[id]")) {
            String anchor = heading.id();
            byName.putIfAbsent(anchor.substring(Anchors.PREFIX.length()), anchor);
        }
        for (Element link : body.select("a[href^=#]")) {
            String fragment = link.attr("href").substring(1);
            if (fragment.startsWith("note-") || fragment.startsWith("appel-")) {
                continue;
            }
            String anchor = byName.get(Anchors.slug(decoded(fragment)));
            if (anchor != null) {
                link.attr("href", "#" + anchor);
            } else {
                link.unwrap();
            }
        }
    }

    /// As browsers read it: without the blanks around it, `//site` over https, what no address may contain escaped.
    static String repaired(String address) {
        String stripped = address.strip();
        if (stripped.startsWith("//")) {
            return "https:" + stripped;
        }
        StringBuilder repaired = new StringBuilder(stripped.length());
        for (int i = 0; i < stripped.length(); i++) {
            char c = stripped.charAt(i);
            if (" []{}|\"<>^`".indexOf(c) >= 0) {
                repaired.append('%').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
            } else {
                repaired.append(c);
            }
        }
        return repaired.toString();
    }

    /// Last part of an address, for a link or an image that has no words.
    static String fileName(String address) {
        String path = address.replaceAll("[?#].*$", "").replaceAll("/+$", "");
        String name = decoded(path.substring(path.lastIndexOf('/') + 1));
        return name.isBlank() ? address : name;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
