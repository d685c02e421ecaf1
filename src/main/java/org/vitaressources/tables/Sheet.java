package org.vitaressources.tables;

import java.io.IOException;
import java.util.List;

/// A sheet of a workbook.
///
/// @param widths of its columns, in characters
/// @param rows all of one length; the first names the columns
record Sheet(String name, List<Integer> widths, List<List<String>> rows) {
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final int WIDEST = 60;
    /// More than a spreadsheet shows of a cell is not written; it takes 32,767.
    private static final int MOST_CHARACTERS = 32_000;
    private static final int LINE = 16;
    private static final int MOST_LINES = 25;
    private static final int LETTERS = 26;
    private static final String HEADING = "1";
    private static final String TEXT = "2";

    Sheet {
        widths = List.copyOf(widths);
        rows = List.copyOf(rows);
    }

    void write(Markup xml) throws IOException {
        xml.start("worksheet", "xmlns", MAIN)
                .start("sheetPr")
                .leaf("pageSetUpPr", "fitToPage", "1")
                .end()
                .start("sheetViews")
                .start("sheetView", "workbookViewId", "0")
                .leaf("pane", "ySplit", "1", "topLeftCell", "A2", "activePane", "bottomLeft", "state", "frozen")
                .end()
                .end()
                .start("cols");
        for (int i = 0; i < widths.size(); i++) {
            String number = String.valueOf(i + 1);
            String wide = String.valueOf(widths.get(i));
            // The style of a column is that of the cells that nobody has written in yet.
            xml.leaf("col", "min", number, "max", number, "width", wide, "style", TEXT, "customWidth", "1");
        }
        xml.end().start("sheetData");
        for (int i = 0; i < rows.size(); i++) {
            row(xml, i, rows.get(i));
        }
        xml.end()
                .leaf("autoFilter", "ref", "A1:" + column(widths.size() - 1) + rows.size())
                .leaf("pageSetup", "paperSize", "9", "orientation", "landscape", "fitToWidth", "1", "fitToHeight", "0");
    }

    private void row(Markup xml, int index, List<String> cells) throws IOException {
        String height = String.valueOf(LINE * lines(cells));
        xml.start("row", "r", String.valueOf(index + 1), "ht", height, "customHeight", "1");
        for (int i = 0; i < cells.size(); i++) {
            String style = index == 0 ? HEADING : TEXT;
            xml.start("c", "r", column(i) + (index + 1), "s", style, "t", "inlineStr")
                    .start("is")
                    .text("t", shortened(cells.get(i)))
                    .end()
                    .end();
        }
        xml.end();
    }

    private static String shortened(String value) {
        return value.length() > MOST_CHARACTERS
                ? value.substring(0, value.offsetByCodePoints(0, MOST_CHARACTERS / 2))
                : value;
    }

    /// How many lines the longest of its cells takes, as far as one can tell without its letters.
    private static int lines(List<String> cells) {
        int most = cells.stream()
                .mapToInt(cell -> cell.lines()
                        .mapToInt(line -> line.length() / WIDEST + 1)
                        .sum())
                .max()
                .orElse(1);
        return Math.clamp(most, 1, MOST_LINES);
    }

    private static String column(int index) {
        return index < LETTERS
                ? String.valueOf((char) ('A' + index))
                : column(index / LETTERS - 1) + column(index % LETTERS);
    }
}
