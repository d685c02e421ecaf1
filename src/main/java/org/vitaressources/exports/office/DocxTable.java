package org.vitaressources.exports.office;

import java.io.IOException;
import java.util.List;
import org.vitaressources.exports.manuscript.Block;
import org.vitaressources.exports.manuscript.Run;
import org.vitaressources.exports.writing.Plain;
import org.vitaressources.exports.writing.Xml;

/// A table whose row of headings is told as such and comes again on each page.
final class DocxTable {
    private final DocxFile file;
    private final DocxRuns runs;
    private final Xml xml;

    DocxTable(DocxFile file, DocxRuns runs) {
        this.file = file;
        this.runs = runs;
        this.xml = file.body();
    }

    void write(Block.Table table) throws IOException {
        int[] equal = new int[table.columns()];
        java.util.Arrays.fill(equal, 1);
        write(table, equal, 0);
    }

    /// @param shares how wide its columns are to each other
    /// @param height of its rows at least, in twentieths of a point; 0 for as high as their words
    void write(Block.Table table, int[] shares, int height) throws IOException {
        int all = java.util.Arrays.stream(shares).sum();
        xml.start("w:tbl")
                .start("w:tblPr")
                .leaf("w:tblStyle", "w:val", "VitaTable")
                .leaf("w:tblW", "w:w", "5000", "w:type", "pct")
                .leaf(
                        "w:tblLook",
                        "w:val",
                        table.head().isEmpty() ? "0000" : "0020",
                        "w:firstRow",
                        table.head().isEmpty() ? "0" : "1",
                        "w:lastRow",
                        "0",
                        "w:firstColumn",
                        "0",
                        "w:lastColumn",
                        "0",
                        "w:noHBand",
                        "1",
                        "w:noVBand",
                        "1");
        if (!table.caption().isBlank()) {
            xml.leaf("w:tblCaption", "w:val", Plain.line(table.caption()));
        }
        xml.end().start("w:tblGrid");
        for (int share : shares) {
            xml.leaf("w:gridCol", "w:w", String.valueOf(file.page().textWidth() * share / all));
        }
        xml.end();
        if (!table.head().isEmpty()) {
            row(table.head(), shares, all, 0, true);
        }
        for (List<List<Run>> row : table.rows()) {
            row(row, shares, all, height, false);
        }
        if (table.head().isEmpty() && table.rows().isEmpty()) {
            row(List.of(List.of()), shares, all, 0, false);
        }
        xml.end();
    }

    private void row(List<List<Run>> cells, int[] shares, int all, int height, boolean head) throws IOException {
        xml.start("w:tr").start("w:trPr").leaf("w:cantSplit");
        if (height > 0) {
            xml.leaf("w:trHeight", "w:val", String.valueOf(height), "w:hRule", "atLeast");
        }
        if (head) {
            xml.leaf("w:tblHeader");
        }
        xml.end();
        for (int i = 0; i < shares.length; i++) {
            xml.start("w:tc")
                    .start("w:tcPr")
                    .leaf("w:tcW", "w:w", String.valueOf(5000 * shares[i] / all), "w:type", "pct")
                    .end()
                    .start("w:p")
                    .start("w:pPr")
                    .leaf("w:pStyle", "w:val", head ? "TableHead" : "TableText")
                    .end();
            runs.write(i < cells.size() ? cells.get(i) : List.of());
            xml.end().end();
        }
        xml.end();
    }
}
