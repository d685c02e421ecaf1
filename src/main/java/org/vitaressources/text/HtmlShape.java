package org.vitaressources.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Brings HTML of any origin to the few shapes that the site shows, before it is cleaned: containers become paragraphs,
/// embedded players and images from elsewhere become links, tables say what their header cells head.
final class HtmlShape {
    private static final Set<String> DROPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "object",
            "applet",
            "select",
            "button",
            "textarea",
            "input",
            "title",
            "head",
            "meta",
            "link",
            "base",
            "canvas",
            "map",
            "xmp",
            "plaintext",
            "noembed",
            "noframes",
            "frameset",
            "dialog",
            "portal",
            "progress",
            "meter",
            "slot");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "dl",
            "table",
            "blockquote",
            "pre",
            "hr",
            "figure",
            "details",
            "aside",
            "li",
            "dt",
            "dd",
            "summary",
            "figcaption",
            "tr",
            "td",
            "th",
            "tbody",
            "thead",
            "tfoot",
            "caption");
    private static final Set<String> LOOSE = Set.of(
            "font", "tt", "big", "strike", "center", "label", "time", "bdi", "bdo", "nobr", "ruby", "rt", "rp",
            "acronym", "data", "output", "wbr");

    private static final Set<String> LISTS = Set.of("ul", "ol");
    /// Marks a list that the page did not have; the cleaning takes it away.
    private static final String STRAY = "data-stray";

    private HtmlShape() {}

    static void normalise(Element body) {
        List<Element> all = new ArrayList<>(body.getAllElements());
        for (int i = all.size() - 1; i > 0; i--) {
            normaliseOne(all.get(i));
        }
        body.select("li").forEach(HtmlShape::listed);
        wrapLooseText(body);
    }

    /// An item that stands outside a list, as old RTF and damaged pages have them, begins one; the items that follow
    /// join it.
    private static void listed(Element item) {
        Element parent = item.parent();
        if (parent == null || LISTS.contains(parent.normalName())) {
            return;
        }
        Element before = item.previousElementSibling();
        Element list = before != null && before.hasAttr(STRAY) && !hasTextBetween(before, item) ? before : null;
        if (list == null) {
            list = new Element("ul").attr(STRAY, "");
            item.before(list);
        }
        list.appendChild(item);
    }

    private static boolean hasTextBetween(Element before, Element after) {
        for (int i = before.siblingIndex() + 1; i < after.siblingIndex(); i++) {
            if (!(after.parentNode() instanceof Element parent
                    && parent.childNode(i) instanceof TextNode text
                    && text.isBlank())) {
                return true;
            }
        }
        return false;
    }

    private static void normaliseOne(Element element) {
        String tag = element.normalName();
        if (DROPPED.contains(tag)) {
            element.remove();
            return;
        }
        switch (tag) {
            case "p", "li" -> {
                if (isEmpty(element)) {
                    element.remove();
                }
            }
            case "img" -> image(element);
            case "iframe", "embed", "video", "audio", "source", "frame" -> player(element);
            case "table" -> {
                if (isEmpty(element)) {
                    element.remove();
                } else {
                    HtmlTables.complete(element);
                }
            }
            case "td", "th" -> HtmlTables.align(element);
            case "a" -> name(element);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                if (element.text().isBlank() && element.selectFirst("img") == null) {
                    element.remove();
                }
            }
            default -> {
                if (!AllowList.TAGS.contains(tag) && !LOOSE.contains(tag)) {
                    container(element);
                }
            }
        }
    }

    private static void container(Element element) {
        if (hasBlock(element)) {
            wrapLooseText(element);
        } else if (!element.normalName().equals("section") && isBlockContext(element.parent())) {
            element.tagName("p");
        }
    }

    private static boolean isBlockContext(@org.jspecify.annotations.Nullable Element parent) {
        return parent != null
                && (!AllowList.TAGS.contains(parent.normalName())
                        || Set.of("li", "td", "th", "blockquote", "dd", "aside", "figure", "details")
                                .contains(parent.normalName()));
    }

    private static boolean hasBlock(Element element) {
        for (Element child : element.children()) {
            if (BLOCKS.contains(child.normalName())
                    || (!AllowList.TAGS.contains(child.normalName()) && hasBlock(child))) {
                return true;
            }
        }
        return false;
    }

    private static void wrapLooseText(Element container) {
        Element paragraph = null;
        for (Node node : new ArrayList<>(container.childNodes())) {
            boolean block = node instanceof Element child
                    && (BLOCKS.contains(child.normalName())
                            || (!AllowList.TAGS.contains(child.normalName()) && hasBlock(child)));
            if (block) {
                paragraph = null;
            } else if (paragraph != null) {
                paragraph.appendChild(node);
            } else if (!(node instanceof TextNode text && text.isBlank()) && hasContent(node)) {
                paragraph = new Element("p");
                node.before(paragraph);
                paragraph.appendChild(node);
            }
        }
    }

    private static boolean isEmpty(Element element) {
        return !element.hasText() && element.selectFirst("img, samp") == null;
    }

    private static boolean hasContent(Node node) {
        return node instanceof TextNode
                || (node instanceof Element element
                        && (!element.text().isBlank() || element.selectFirst("img,br") != null));
    }

    private static void image(Element image) {
        String source = WebLinks.repaired(image.attr("src"));
        String alternative = image.attr("alt").strip();
        switch (WebAddress.kindOf(source)) {
            case RELATIVE -> image.attr("src", source).attr("alt", alternative);
            case EXTERNAL -> {
                String words = alternative.isEmpty() ? WebLinks.fileName(source) : alternative;
                boolean linked = image.closest("a") != null;
                image.replaceWith(linked ? new TextNode(words) : link(source, "Image : " + words));
            }
            default -> image.replaceWith(new TextNode(alternative));
        }
    }

    private static void player(Element player) {
        String source = WebLinks.repaired(player.attr("src"));
        if (WebAddress.kindOf(source) != WebAddress.EXTERNAL || player.closest("a") != null) {
            player.remove();
            return;
        }
        String title = player.attr("title").strip();
        Element paragraph = new Element("p");
        paragraph.appendChild(link(source, "Contenu à consulter sur son site : " + (title.isEmpty() ? source : title)));
        player.replaceWith(paragraph);
    }

    private static Element link(String address, String words) {
        return new Element("a").attr("href", address).text(words);
    }

    /// A link must have a name; one without an address is only words.
    private static void name(Element link) {
        if (!link.hasAttr("href")) {
            link.unwrap();
        } else if (link.text().isBlank()) {
            Element image = link.selectFirst("img");
            if (image == null) {
                link.remove();
            } else if (image.attr("alt").isBlank()) {
                image.attr("alt", WebLinks.fileName(link.attr("href")));
            }
        }
    }
}
