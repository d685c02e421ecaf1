package org.vitaressources.text;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// What makes a table readable by those who do not see it: header cells that say what they head.
final class HtmlTables {
    private HtmlTables() {}

    static void complete(Element table) {
        for (Element row : table.select("tr")) {
            Element group = row.parent();
            boolean head = group != null && group.normalName().equals("thead");
            List<Element> cells = row.children();
            for (int i = 0; i < cells.size(); i++) {
                Element cell = cells.get(i);
                if (!cell.normalName().equals("th")) {
                    continue;
                }
                if (cell.text().isBlank()) {
                    cell.tagName("td");
                } else {
                    boolean first =
                            row.elementSiblingIndex() == 0 && (group == null || group.elementSiblingIndex() == 0);
                    cell.attr("scope", head || first || i > 0 ? "col" : "row");
                }
            }
        }
    }

    /// Line ends in the cells of an office table are the ends of its paragraphs.
    static void breakLines(Element body) {
        for (Element cell : body.select("td, th")) {
            for (TextNode text : cell.textNodes()) {
                String words = text.getWholeText().strip();
                if (words.indexOf('\n') < 0) {
                    continue;
                }
                for (String line : words.split("\\s*\n\\s*")) {
                    text.before(new TextNode(line));
                    text.before(new Element("br"));
                }
                text.remove();
            }
            Element last = cell.lastElementChild();
            if (last != null && last.normalName().equals("br") && last.nextSibling() == null) {
                last.remove();
            }
        }
    }

    /// A table without header cells whose first row holds only words gets that row as its header.
    static void guessHeaders(Element body) {
        for (Element table : body.select("table:not(:has(th))")) {
            List<Element> rows = table.select("tr");
            if (rows.size() < 2 || table.closest("td") != null) {
                continue;
            }
            List<Element> cells = rows.getFirst().children();
            boolean words = cells.size() > 1
                    && cells.stream()
                            .allMatch(c -> !c.text().isBlank()
                                    && c.text().length() < 80
                                    && c.text().chars().anyMatch(Character::isLetter)
                                    && !c.hasAttr("colspan"));
            if (words) {
                cells.forEach(cell -> cell.tagName("th"));
            }
        }
    }

    /// A wide table scrolls in its own frame, with the keyboard too.
    static void makeScrollable(Element cleanBody) {
        for (Element table : cleanBody.select("table")) {
            if (table.closest("table table, li, td") == null) {
                Element frame = new Element("div");
                frame.addClass("tableau")
                        .attr("tabindex", "0")
                        .attr("role", "group")
                        .attr("aria-label", "Tableau");
                table.replaceWith(frame);
                frame.appendChild(table);
            }
        }
    }

    /// The obsolete attribute becomes a class of ours.
    static void align(Element cell) {
        String where = cell.attr("align").toLowerCase(Locale.ROOT);
        cell.removeAttr("align");
        if (where.equals("center")) {
            cell.attr("class", "centre");
        } else if (where.equals("right")) {
            cell.attr("class", "droite");
        }
    }
}
