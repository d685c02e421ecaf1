package org.vitaressources.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Recognises what people type in office documents instead of choosing a style: a short paragraph that is bold as a
/// whole, without a final full stop, before ordinary text, is a heading; paragraphs that begin with a typed bullet
/// (`•`, `-`, `–`…) are a list.
final class TypedStructure {
    private static final int LONGEST_HEADING = 90;
    private static final double MOST_BOLD = 0.6;
    private static final int LOWEST_LEVEL = 6;
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> TEXT = Set.of("p", "ul", "ol", "dl", "table", "blockquote");

    private TypedStructure() {}

    /// Changes a body that was not cleaned yet, whose styled headings are headings already.
    static void recognise(Element body) {
        for (Element paragraph : body.select("p")) {
            if (paragraph.selectFirst("> br") != null || paragraph.wholeText().contains("\n")) {
                splitItems(paragraph);
            }
        }
        for (Element paragraph : body.select("p")) {
            list(paragraph);
        }
        headings(body);
    }

    /// Items that were typed on lines of one paragraph become paragraphs. The reader of Word files gives a line break
    /// as the end of a line.
    private static void splitItems(Element paragraph) {
        List<Element> lines = new ArrayList<>(List.of(new Element("p")));
        for (Node node : paragraph.childNodes()) {
            if (node instanceof Element element && element.nameIs("br")) {
                lines.add(new Element("p"));
            } else if (node instanceof TextNode text) {
                String[] parts = text.getWholeText().split("\n", -1);
                for (int i = 0; i < parts.length; i++) {
                    if (i > 0) {
                        lines.add(new Element("p"));
                    }
                    lines.getLast().appendChild(new TextNode(parts[i]));
                }
            } else {
                lines.getLast().appendChild(node.clone());
            }
        }
        if (lines.stream().filter(line -> bullet(line) != TypedBullet.NONE).count() >= 2) {
            lines.stream().filter(Element::hasText).forEach(paragraph::before);
            paragraph.remove();
        }
    }

    /// The items that begin with this paragraph.
    private static void list(Element paragraph) {
        TypedBullet bullet = bullet(paragraph);
        if (bullet == TypedBullet.NONE || paragraph.parent() == null || paragraph.closest("li, pre") != null) {
            return;
        }
        List<Element> items = new ArrayList<>();
        Element next = paragraph;
        while (next != null && next.nameIs("p") && (bullet(next) == bullet || isBlank(next))) {
            items.add(next);
            next = next.nextElementSibling();
        }
        items.removeIf(TypedStructure::isBlank);
        if (items.size() < bullet.fewest()) {
            return;
        }
        Element list = new Element("ul");
        paragraph.before(list);
        for (Element item : items) {
            leaveOut(item, bullet.end(item.wholeText()));
            item.remove();
            item.tagName("li").clearAttributes();
            if (item.hasText()) {
                list.appendChild(item);
            }
        }
    }

    private static TypedBullet bullet(Element paragraph) {
        return paragraph.nameIs("p") ? TypedBullet.of(paragraph.wholeText()) : TypedBullet.NONE;
    }

    private static void leaveOut(Element item, int characters) {
        int left = characters;
        for (TextNode text : item.nodeStream(TextNode.class).toList()) {
            String words = text.getWholeText();
            int taken = Math.min(left, words.length());
            text.text(words.substring(taken));
            left -= taken;
        }
    }

    private static void headings(Element body) {
        if (isMostlyBold(body)) {
            return;
        }
        Set<Element> found = new LinkedHashSet<>();
        boolean titled = false;
        for (Element paragraph : body.select("p")) {
            if (isBoldLine(paragraph) && stands(paragraph)) {
                Element next = next(paragraph);
                boolean title = isBoldLine(next) && previous(paragraph) == null;
                titled |= title;
                if (title || isOrdinary(next)) {
                    found.add(paragraph);
                }
            }
        }
        int level = 1;
        for (Element element : body.select("p, h1, h2, h3, h4, h5, h6")) {
            if (HEADINGS.contains(element.normalName())) {
                level = Math.min(LOWEST_LEVEL, element.normalName().charAt(1) - '0' + 1);
            } else if (found.contains(element)) {
                element.select("b, strong").unwrap();
                element.tagName("h" + level);
                level += titled ? 1 : 0;
                titled = false;
            }
        }
    }

    /// Bold says nothing where most of the text is.
    private static boolean isMostlyBold(Element body) {
        int bold = 0;
        int all = 0;
        for (TextNode text : body.nodeStream(TextNode.class).toList()) {
            int length = text.text().strip().length();
            all += length;
            bold += length > 0 && isBold(text) ? length : 0;
        }
        return bold > all * MOST_BOLD;
    }

    /// On its own between the blocks of the document, not in a table or a list.
    private static boolean stands(Element paragraph) {
        return paragraph.closest("table, ul, ol, dl, blockquote, pre") == null;
    }

    private static boolean isOrdinary(@Nullable Element block) {
        return block != null && TEXT.contains(block.normalName()) && !isBoldLine(block);
    }

    private static boolean isBoldLine(@Nullable Element block) {
        if (block == null || !block.nameIs("p")) {
            return false;
        }
        String text = block.text().strip();
        return text.length() <= LONGEST_HEADING
                && text.codePoints().anyMatch(Character::isLetter)
                && !text.matches(".*[.;,…]")
                && block.selectFirst("br") == null
                && block.nodeStream(TextNode.class)
                        .filter(words -> !words.isBlank())
                        .allMatch(TypedStructure::isBold);
    }

    private static boolean isBold(TextNode text) {
        return text.parentNode() instanceof Element parent && parent.closest("b, strong") != null;
    }

    private static @Nullable Element next(Element block) {
        Element next = block.nextElementSibling();
        while (next != null && isBlank(next)) {
            next = next.nextElementSibling();
        }
        return next;
    }

    private static @Nullable Element previous(Element block) {
        Element previous = block.previousElementSibling();
        while (previous != null && isBlank(previous)) {
            previous = previous.previousElementSibling();
        }
        return previous;
    }

    private static boolean isBlank(Element element) {
        return !element.hasText();
    }
}
