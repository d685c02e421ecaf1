package org.vitaressources.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jsoup.nodes.Element;

/// Cuts a long table into passages of whole rows, its header row repeated; empty rows and the cells after the last
/// filled
/// one are left out.
final class TablePassages {
    static final int MAX_ROWS = 5_000;

    private TablePassages() {}

    /// @param address of the n-th piece, from 1, and its anchor
    static List<Passage> of(String caption, List<List<String>> table, Address address, IntFunction<String> anchor) {
        List<List<String>> rows = table.stream()
                .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                .limit(MAX_ROWS)
                .toList();
        List<Passage> passages = new ArrayList<>();
        boolean headed = isHeader(rows);
        int from = headed ? 1 : 0;
        do {
            Element element = new Element("table");
            if (!caption.isBlank()) {
                element.appendElement("caption").text(caption);
            }
            if (headed) {
                cells(element.appendElement("thead").appendElement("tr"), rows.getFirst(), true);
            }
            Element body = element.appendElement("tbody");
            int length = 0;
            while (from < rows.size() && length < Sections.LONGEST) {
                List<String> row = rows.get(from++);
                cells(body.appendElement("tr"), row, false);
                length += row.stream().mapToInt(String::length).sum() + 3 * row.size();
            }
            String text = PlainText.of(element);
            if (!text.isBlank()) {
                Element frame = HtmlSanitizer.parse("").body();
                frame.appendChild(element);
                HtmlTables.makeScrollable(frame);
                String name = anchor.apply(passages.size() + 1);
                passages.add(new Passage(address, name, text, new SafeHtml(frame.html())));
            }
        } while (from < rows.size());
        return passages;
    }

    private static void cells(Element row, List<String> values, boolean header) {
        int last = values.size();
        while (last > 1 && values.get(last - 1).isBlank() && !header) {
            last--;
        }
        for (String value : values.subList(0, last)) {
            boolean heads = header && !value.isBlank();
            Element cell = row.appendElement(heads ? "th" : "td").text(value.strip());
            if (heads) {
                cell.attr("scope", "col");
            }
        }
    }

    private static boolean isHeader(List<List<String>> rows) {
        if (rows.size() < 2 || rows.getFirst().size() < 2) {
            return false;
        }
        List<String> first = rows.getFirst();
        long filled = first.stream().filter(cell -> !cell.isBlank()).count();
        return filled >= Math.max(2, first.size() / 2)
                && first.stream()
                        .allMatch(cell -> cell.isBlank() || cell.chars().anyMatch(Character::isLetter));
    }
}
