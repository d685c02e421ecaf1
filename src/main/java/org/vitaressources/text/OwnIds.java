package org.vitaressources.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Lets several texts stand on one page: each keeps its anchors under a prefix of its own, and its links
/// within itself
/// go on leading there.
public final class OwnIds {
    /// Attributes that name ids of the same text.
    private static final List<String> REFERENCES =
            List.of("aria-labelledby", "aria-describedby", "aria-controls", "for", "headers");

    private OwnIds() {}

    /// The same text.
    ///
    /// @param prefix letters, digits and hyphens
    public static SafeHtml in(SafeHtml html, String prefix) {
        if (!html.html().contains("id=\"") && !html.html().contains("href=\"#")) {
            return html;
        }
        Document document = Jsoup.parseBodyFragment(html.html());
        document.outputSettings().prettyPrint(false);
        for (Element element : document.select("[id]")) {
            element.attr("id", prefix + "-" + element.id());
        }
        for (Element link : document.select("a[href^=#]")) {
            link.attr("href", "#" + prefix + "-" + link.attr("href").substring(1));
        }
        for (String reference : REFERENCES) {
            for (Element element : document.select("[" + reference + "]")) {
                element.attr(
                        reference,
                        Arrays.stream(element.attr(reference).strip().split("\\s+"))
                                .map(id -> prefix + "-" + id)
                                .collect(Collectors.joining(" ")));
            }
        }
        return new SafeHtml(document.body().html());
    }
}
