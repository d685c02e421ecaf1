package org.vitaressources.batches.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vitaressources.batches.tables.TableUnreadable.Reason;

/// What a workbook says of its sheets.
///
/// @param sheets those that a person sees
/// @param from1904 days are counted from 1904, as old Macintosh programs do
record XlsxBook(List<Sheet> sheets, boolean from1904) {
    private static final String BOOK = "xl/workbook.xml";
    private static final String LINKS = "xl/_rels/workbook.xml.rels";

    /// A sheet and the part that holds it.
    record Sheet(String name, String part) {}

    static XlsxBook of(XlsxParts parts) {
        if (!parts.has(BOOK)) {
            throw new TableUnreadable(Reason.NO_TABLE, 0);
        }
        Map<String, String> links = new HashMap<>();
        parts.readList(LINKS, xml -> {
            for (String element = XlsxParts.nextElement(xml);
                    !element.isEmpty();
                    element = XlsxParts.nextElement(xml)) {
                if (element.equals("Relationship")) {
                    links.put(XlsxParts.attribute(xml, "Id"), place(XlsxParts.attribute(xml, "Target")));
                }
            }
        });
        List<Sheet> sheets = new ArrayList<>();
        boolean[] from1904 = {false};
        parts.readList(BOOK, xml -> {
            for (String element = XlsxParts.nextElement(xml);
                    !element.isEmpty();
                    element = XlsxParts.nextElement(xml)) {
                if (element.equals("workbookPr")) {
                    from1904[0] = XlsxParts.attribute(xml, "date1904").matches("1|true");
                } else if (element.equals("sheet")) {
                    String part = links.getOrDefault(XlsxParts.attribute(xml, "id"), "");
                    String state = XlsxParts.attribute(xml, "state");
                    if (parts.has(part)
                            && part.contains("worksheets")
                            && (state.isEmpty() || state.equals("visible"))) {
                        sheets.add(new Sheet(XlsxParts.attribute(xml, "name"), part));
                    }
                }
            }
        });
        if (sheets.isEmpty()) {
            throw new TableUnreadable(Reason.NO_TABLE, 0);
        }
        return new XlsxBook(List.copyOf(sheets), from1904[0]);
    }

    private static String place(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }
}
