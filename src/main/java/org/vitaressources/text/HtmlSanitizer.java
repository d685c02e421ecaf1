package org.vitaressources.text;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;

/// The one gate to [SafeHtml]: parses HTML as a browser would and rebuilds it from the allow-list. Links stay when they
/// are http, https, mailto or relative; images only when relative, so that a page never asks another site for anything.
public final class HtmlSanitizer {
    private static final Cleaner CLEANER = new Cleaner(new AllowList());
    /// Deeper elements are flattened by the parser.
    private static final int MAX_DEPTH = 120;

    private HtmlSanitizer() {}

    /// Cleans a piece of HTML of any origin.
    public static SafeHtml sanitize(String html) {
        Document dirty = parse(html);
        HtmlShape.normalise(dirty.body());
        return new SafeHtml(clean(dirty).body().html());
    }

    static Document parse(String html) {
        Document document = parser().parseInput(html, "");
        document.outputSettings().prettyPrint(false);
        return document;
    }

    static Parser parser() {
        return Parser.htmlParser().setMaxDepth(MAX_DEPTH);
    }

    /// Only what the list allows, with `rel` on links that leave the site and no id twice.
    static Document clean(Document dirty) {
        Document clean = CLEANER.clean(dirty);
        clean.outputSettings().prettyPrint(false);
        Set<String> ids = new HashSet<>();
        for (Element element : clean.body().getAllElements()) {
            if (element.hasAttr("id") && !ids.add(element.id())) {
                element.removeAttr("id");
            }
            switch (element.normalName()) {
                case "a" -> {
                    if (WebAddress.kindOf(element.attr("href")) == WebAddress.EXTERNAL) {
                        element.attr("rel", "external noopener noreferrer");
                    }
                }
                case "img" -> {
                    if (element.hasAttr("src")) {
                        element.attr("loading", "lazy");
                        if (!element.hasAttr("alt")) {
                            element.attr("alt", "");
                        }
                    } else {
                        element.remove();
                    }
                }
                default -> {}
            }
        }
        return clean;
    }
}
