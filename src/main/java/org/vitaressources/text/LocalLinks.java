package org.vitaressources.text;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// Leads the links and images of a text to where they are on this site. Addresses of other sites, and places in the
/// same text, are left alone.
public final class LocalLinks {
    private LocalLinks() {}

    /// Where an address written in a text leads.
    @FunctionalInterface
    public interface Destination {
        /// The path on this site, or nothing when there is nothing to see: then only the words of the link stay.
        ///
        /// @param address as written, relative or from the root of the site
        /// @param image whether a picture is asked for rather than a page
        Optional<String> of(String address, boolean image);
    }

    /// The same text, each of its local addresses led to its destination.
    public static SafeHtml lead(SafeHtml html, Destination destination) {
        if (!html.html().contains("href=\"") && !html.html().contains("src=\"")) {
            return html;
        }
        Document document = parsed(html);
        for (Element link : document.select("a[href]")) {
            if (isLocal(link.attr("href"))) {
                destination
                        .of(link.attr("href"), false)
                        .ifPresentOrElse(address -> link.attr("href", address), link::unwrap);
            }
        }
        for (Element image : document.select("img[src]")) {
            if (isLocal(image.attr("src"))) {
                destination
                        .of(image.attr("src"), true)
                        .ifPresentOrElse(
                                address -> image.attr("src", address),
                                () -> image.replaceWith(new TextNode(image.attr("alt"))));
            }
        }
        return new SafeHtml(document.body().html());
    }

    /// The same text for the pages of another language: its addresses `/…` become `{prefix}/…`, so that a reader of the
    /// English pages stays on them; images are left where they are.
    public static SafeHtml under(String prefix, SafeHtml html) {
        if (prefix.isEmpty() || !html.html().contains("href=\"/")) {
            return html;
        }
        Document document = parsed(html);
        for (Element link : document.select("a[href^=/]:not([href^=//])")) {
            link.attr("href", prefix + link.attr("href"));
        }
        return new SafeHtml(document.body().html());
    }

    private static Document parsed(SafeHtml html) {
        Document document = Jsoup.parseBodyFragment(html.html());
        document.outputSettings().prettyPrint(false);
        return document;
    }

    private static boolean isLocal(String address) {
        return !address.isEmpty()
                && address.charAt(0) != '#'
                && !address.startsWith("//")
                && WebAddress.kindOf(address) == WebAddress.RELATIVE;
    }
}
