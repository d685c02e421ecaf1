package org.vitaressources.text;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Turns a sheet of a workbook into passages, a table each.
final class SheetPassages {
    private SheetPassages() {}

    static void add(RawReading.Part part, List<Passage> passages, List<Reading.OutlineEntry> outline) {
        Document dirty = HtmlSanitizer.parse(PlainCharacters.tidy(part.html()));
        Element heading = dirty.body().selectFirst("h1");
        String name = heading == null ? part.name() : heading.text().strip();
        if (heading != null) {
            heading.remove();
        }
        String shown = name.isEmpty() ? "Feuille " + part.number() : name;
        Address.Sheet sheet = new Address.Sheet(part.number(), shown);
        List<List<String>> rows = new ArrayList<>();
        for (Element row : dirty.body().select("tr")) {
            rows.add(row.children().stream()
                    .map(cell -> PlainText.of(cell).replace('\n', ' '))
                    .toList());
        }
        dirty.body().select("table").forEach(Element::remove);
        String around = PlainText.of(dirty.body());
        around.lines().forEach(line -> rows.add(List.of(line)));
        List<Passage> found = TablePassages.of(
                shown, rows, sheet, piece -> piece == 1 ? sheet.anchor() : sheet.anchor() + "-suite-" + piece);
        if (rows.stream().anyMatch(row -> row.stream().anyMatch(cell -> !cell.isBlank()))) {
            passages.addAll(found);
            outline.add(new Reading.OutlineEntry(2, shown, sheet.anchor()));
        }
    }
}
