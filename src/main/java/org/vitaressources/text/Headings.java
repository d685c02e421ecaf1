package org.vitaressources.text;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/// Puts the headings of a text under the title of its page: levels from 2, an anchor each.
final class Headings {
    private Headings() {}

    /// Shifts levels, gives anchors, leaves out a first heading that repeats the title of the page.
    ///
    /// @return text of the first heading, left out or not
    static Optional<String> arrange(Element body, String pageTitle) {
        Elements headings = body.select("h1, h2, h3, h4, h5, h6");
        Optional<String> first =
                Optional.ofNullable(headings.first()).map(h -> PlainText.of(h).replace('\n', ' '));
        if (first.isPresent() && Anchors.slug(first.get()).equals(Anchors.slug(pageTitle))) {
            headings.removeFirst().remove();
        }
        int top = headings.stream().mapToInt(Headings::level).min().orElse(2);
        Anchors anchors = new Anchors();
        for (Element heading : headings) {
            heading.tagName("h" + Math.min(6, level(heading) - top + 2));
            heading.clearAttributes();
            heading.attr("id", anchors.next(heading.text()));
        }
        return first;
    }

    static int level(Element heading) {
        return heading.normalName().charAt(1) - '0';
    }

    static boolean isHeading(Element element) {
        String name = element.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }
}
