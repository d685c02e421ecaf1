package org.vitaressources.exports.office;

import java.io.IOException;
import java.util.List;
import org.vitaressources.exports.manuscript.Block;
import org.vitaressources.exports.manuscript.Run;
import org.vitaressources.exports.writing.Plain;
import org.vitaressources.exports.writing.Xml;

/// A table on a slide, its row of headings told as such.
final class PptxTable {
    private static final String ROW = "457200";

    private final Xml xml;
    private final PptxText text;

    PptxTable(Xml xml, PptxText text) {
        this.xml = xml;
        this.text = text;
    }

    void write(Block.Table table, long left, long top, long width) throws IOException {
        int columns = table.columns();
        xml.start("p:graphicFrame")
                .start("p:nvGraphicFramePr")
                .leaf("p:cNvPr", "id", "3", "name", "Tableau", "descr", Plain.line(table.caption()))
                .start("p:cNvGraphicFramePr")
                .leaf("a:graphicFrameLocks", "noGrp", "1")
                .end()
                .leaf("p:nvPr")
                .end()
                .start("p:xfrm")
                .leaf("a:off", "x", String.valueOf(left), "y", String.valueOf(top))
                .leaf("a:ext", "cx", String.valueOf(width), "cy", ROW)
                .end()
                .start("a:graphic")
                .start("a:graphicData", "uri", "http://schemas.openxmlformats.org/drawingml/2006/table")
                .start("a:tbl")
                .leaf("a:tblPr", "firstRow", table.head().isEmpty() ? "0" : "1")
                .start("a:tblGrid");
        for (int i = 0; i < columns; i++) {
            xml.leaf("a:gridCol", "w", String.valueOf(width / columns));
        }
        xml.end();
        if (!table.head().isEmpty()) {
            row(table.head(), columns, true);
        }
        for (List<List<Run>> row : table.rows()) {
            row(row, columns, false);
        }
        if (table.head().isEmpty() && table.rows().isEmpty()) {
            row(List.of(), columns, false);
        }
        xml.end().end().end().end();
    }

    private void row(List<List<Run>> cells, int columns, boolean head) throws IOException {
        xml.start("a:tr", "h", ROW);
        for (int i = 0; i < columns; i++) {
            List<Run> runs = i < cells.size() ? cells.get(i) : List.of();
            List<Run> shown = runs.stream()
                    .map(run -> head ? new Run(run.text(), true, run.emphasis(), run.code(), run.address()) : run)
                    .toList();
            xml.start("a:tc");
            text.paragraphs("a:txBody", List.of(new Slide.Line(0, 0, shown)));
            xml.start("a:tcPr");
            for (String side : List.of("a:lnL", "a:lnR", "a:lnT", "a:lnB")) {
                xml.start(side, "w", "9525");
                fill("accent6");
                xml.end();
            }
            fill(head ? "accent5" : "bg1");
            xml.end().end();
        }
        xml.end();
    }

    private void fill(String colour) throws IOException {
        xml.start("a:solidFill").leaf("a:schemeClr", "val", colour).end();
    }
}
