package org.vitaressources.exports.office;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vitaressources.exports.Making;
import org.vitaressources.exports.manuscript.Block;
import org.vitaressources.exports.manuscript.Reference;
import org.vitaressources.exports.manuscript.Run;
import org.vitaressources.exports.writing.Figure;
import org.vitaressources.exports.writing.Plain;
import org.vitaressources.exports.writing.Xml;

/// Blocks as paragraphs, lists, tables and frames of OpenDocument.
final class OdtBlocks {
    private static final double WIDEST = 17;
    private static final double TALLEST = 14;
    private static final double CENTIMETRES_PER_INCH = 2.54;

    private final Xml xml;
    private final OdtRuns runs;
    private final Making making;
    private final List<Reference> references;
    private final OdtPictures pictures;
    private int tables;

    OdtBlocks(Xml xml, OdtRuns runs, Making making, List<Reference> references, OdtPictures pictures) {
        this.xml = xml;
        this.runs = runs;
        this.making = making;
        this.references = references;
        this.pictures = pictures;
    }

    /// @param style of its paragraphs where it has none of its own
    void write(Block block, String style) throws IOException {
        switch (block) {
            case Block.Paragraph paragraph -> paragraph(style, paragraph.runs());
            case Block.Heading heading -> {
                String level = String.valueOf(heading.depth());
                xml.start("text:h", "text:style-name", "Heading_20_" + level, "text:outline-level", level);
                runs.text(heading.text());
                xml.end();
            }
            case Block.Items items -> items(items, style);
            case Block.Quotation quotation -> quotation(quotation);
            case Block.Table table -> table(table);
            case Block.Picture picture -> picture(picture);
            case Block.Preformatted preformatted ->
                paragraph("Preformatted_20_Text", List.of(Run.of(preformatted.text())));
        }
    }

    void paragraph(String style, List<Run> words) throws IOException {
        xml.start("text:p", "text:style-name", style);
        runs.write(words);
        xml.end();
    }

    private void items(Block.Items items, String style) throws IOException {
        boolean framed = !style.equals("Text_20_body") && !style.equals("List_20_Contents");
        xml.start(
                "text:list", "text:style-name", (framed ? "Framed" : "") + (items.numbered() ? "Numbers" : "Bullets"));
        for (List<Block> item : items.items()) {
            xml.start("text:list-item");
            for (Block block : item) {
                // Tables and headings may not stand in an item: their words may.
                write(
                        block instanceof Block.Heading heading
                                ? new Block.Paragraph(List.of(Run.strong(heading.text())))
                                : block,
                        !framed ? "List_20_Contents" : style.endsWith("Item") ? style : style + "Item");
            }
            xml.end();
        }
        xml.end();
    }

    private void quotation(Block.Quotation quotation) throws IOException {
        int last = quotation.blocks().size() - 1;
        boolean owed = quotation.reference() >= 1 && quotation.reference() <= references.size();
        for (int i = 0; i <= last; i++) {
            Block block = quotation.blocks().get(i);
            if (i == last && owed && block instanceof Block.Paragraph paragraph) {
                xml.start("text:p", "text:style-name", "Quotations");
                runs.write(paragraph.runs());
                runs.note(references.get(quotation.reference() - 1));
                xml.end();
                owed = false;
            } else {
                write(block, "Quotations");
            }
        }
        if (owed) {
            xml.start("text:p", "text:style-name", "Quotations");
            runs.note(references.get(quotation.reference() - 1));
            xml.end();
        }
    }

    private void table(Block.Table table) throws IOException {
        if (!table.caption().isBlank()) {
            paragraph("Caption", List.of(Run.of(table.caption())));
        }
        xml.start("table:table", "table:name", "Table" + ++tables, "table:style-name", "VitaTable")
                .leaf("table:table-column", "table:number-columns-repeated", String.valueOf(table.columns()));
        if (!table.head().isEmpty()) {
            xml.start("table:table-header-rows");
            row(table.head(), table.columns(), true);
            xml.end();
        }
        for (List<List<Run>> row : table.rows()) {
            row(row, table.columns(), false);
        }
        if (table.rows().isEmpty()) {
            row(List.of(), table.columns(), false);
        }
        xml.end();
        paragraph("AfterTable", List.of());
    }

    private void row(List<List<Run>> cells, int columns, boolean head) throws IOException {
        xml.start("table:table-row");
        for (int i = 0; i < columns; i++) {
            xml.start(
                    "table:table-cell",
                    "table:style-name",
                    head ? "HeadCell" : "BodyCell",
                    "office:value-type",
                    "string");
            paragraph(
                    head ? "Table_20_Heading" : "Table_20_Contents", i < cells.size() ? cells.get(i) : List.<Run>of());
            xml.end();
        }
        xml.end();
    }

    private void picture(Block.Picture block) throws IOException {
        Optional<Figure> picture = Figure.of(block.file());
        if (picture.isEmpty()) {
            String words = block.alternative().isBlank() ? block.file().title() : block.alternative();
            paragraph("Caption", List.of(Run.of(making.say("export.picture.missing", Plain.line(words)))));
            return;
        }
        double[] size = picture.get().within(WIDEST, TALLEST, CENTIMETRES_PER_INCH);
        String name = pictures.add(picture.get());
        xml.start("text:p", "text:style-name", "Figure")
                .start(
                        "draw:frame",
                        "draw:name",
                        name.substring(name.lastIndexOf('/') + 1),
                        "draw:style-name",
                        "Graphics",
                        "text:anchor-type",
                        "as-char",
                        "svg:width",
                        centimetres(size[0]),
                        "svg:height",
                        centimetres(size[1]))
                .leaf(
                        "draw:image",
                        "xlink:href",
                        name,
                        "xlink:type",
                        "simple",
                        "xlink:show",
                        "embed",
                        "xlink:actuate",
                        "onLoad")
                .element("svg:title", Plain.line(block.alternative()))
                .end()
                .end();
        if (!block.caption().isBlank()) {
            paragraph("Caption", List.of(Run.of(block.caption())));
        }
    }

    private static String centimetres(double length) {
        return String.format(Locale.ROOT, "%.2fcm", length);
    }
}
