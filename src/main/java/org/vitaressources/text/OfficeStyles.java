package org.vitaressources.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Recognises what paragraphs of office documents are from the names of their styles, French ones too, and takes away
/// what only made sense in their file: ids, classes, images, links to places of the file.
final class OfficeStyles {
    private static final Pattern HEADING =
            Pattern.compile("(?:titre|heading|überschrift|title)[ _-]*([1-9])(?:[ _-].*)?");

    private OfficeStyles() {}

    static void toStructure(Element body) {
        for (Element element : body.getAllElements()) {
            String style = element.className().toLowerCase(Locale.ROOT);
            if (element.normalName().equals("p") && !style.isEmpty()) {
                Matcher heading = HEADING.matcher(style);
                if (heading.matches()) {
                    element.tagName("h" + Math.min(6, Integer.parseInt(heading.group(1))));
                }
            }
            element.removeAttr("class").removeAttr("id");
        }
        body.select("img").forEach(Element::remove);
        for (Element link : body.select("a")) {
            String address = WebLinks.repaired(link.attr("href"));
            link.attr("href", address);
            WebAddress kind = WebAddress.kindOf(address);
            if (kind != WebAddress.EXTERNAL && kind != WebAddress.MAIL) {
                link.unwrap();
            }
        }
        for (Element heading : body.select("h1, h2, h3, h4, h5, h6")) {
            // a heading style on a whole paragraph is a mistake of its author
            if (heading.text().length() > 300) {
                heading.tagName("p");
            }
        }
        HtmlTables.breakLines(body);
        HtmlTables.guessHeaders(body);
    }
}
