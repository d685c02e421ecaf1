package org.vitaressources.text;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Moves the links of a text that lead elsewhere on this site under a prefix, so that a reader of the English pages
/// stays on them.
public final class LocalLinks {
    private LocalLinks() {}

    /// The same text, its addresses `/…` become `{prefix}/…`; images are left where they are.
    public static SafeHtml under(String prefix, SafeHtml html) {
        if (prefix.isEmpty() || !html.html().contains("href=\"/")) {
            return html;
        }
        Document document = Jsoup.parseBodyFragment(html.html());
        document.outputSettings().prettyPrint(false);
        for (Element link : document.select("a[href^=/]:not([href^=//])")) {
            link.attr("href", prefix + link.attr("href"));
        }
        return new SafeHtml(document.body().html());
    }
}
