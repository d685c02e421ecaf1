package org.vitaressources.exports.office;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.vitaressources.exports.manuscript.Block;
import org.vitaressources.exports.manuscript.Reference;
import org.vitaressources.exports.manuscript.Run;
import org.vitaressources.exports.writing.Figure;
import org.vitaressources.exports.writing.Plain;
import org.vitaressources.exports.writing.Xml;

/// Blocks as paragraphs, lists, tables and pictures of WordprocessingML.
final class DocxBlocks {
    /// Instead of the name of a list: a heading that begins no page.
    static final String FLOWING = "flowing";

    private static final int FRAMED = 340;

    private final DocxFile file;
    private final List<Reference> references;
    private final Xml xml;
    private final DocxRuns runs;
    private String list = "";
    private int depth;

    DocxBlocks(DocxFile file, List<Reference> references) {
        this.file = file;
        this.references = references;
        this.xml = file.body();
        this.runs = new DocxRuns(xml, file.relations());
    }

    /// @param style of its paragraphs where it has none of its own
    void write(Block block, String style) throws IOException {
        switch (block) {
            case Block.Paragraph paragraph -> paragraph(style, paragraph.runs());
            case Block.Heading heading -> paragraph("Heading" + heading.depth(), List.of(Run.of(heading.text())));
            case Block.Items items -> items(items, style);
            case Block.Quotation quotation -> quotation(quotation);
            case Block.Table table -> {
                if (!table.caption().isBlank()) {
                    paragraph("Caption", List.of(Run.of(table.caption())));
                }
                new DocxTable(file, runs).write(table);
                paragraph("AfterTable", List.of());
            }
            case Block.Picture picture -> picture(picture);
            case Block.Preformatted preformatted -> paragraph("Preformatted", List.of(Run.of(preformatted.text())));
        }
    }

    void paragraph(String style, List<Run> words) throws IOException {
        begin(style, "", 0);
        runs.write(words);
        xml.end();
    }

    /// Begins a paragraph; its element is left open.
    ///
    /// @param number [#FLOWING] for a heading that begins no page, an id of a list for its items; else empty
    /// @param indent of who goes on in an item, in twentieths of a point
    void begin(String style, String number, int indent) throws IOException {
        xml.start("w:p").start("w:pPr").leaf("w:pStyle", "w:val", style);
        if (number.equals(FLOWING)) {
            xml.leaf("w:pageBreakBefore", "w:val", "0");
        } else if (!number.isEmpty()) {
            xml.start("w:numPr")
                    .leaf("w:ilvl", "w:val", String.valueOf(Math.min(8, depth - 1)))
                    .leaf("w:numId", "w:val", number)
                    .end();
        }
        if (indent > 0) {
            String hanging = number.isEmpty() ? "0" : String.valueOf(DocxNumbering.STEP);
            xml.leaf("w:ind", "w:left", String.valueOf(indent), "w:hanging", hanging);
        }
        xml.end();
    }

    /// The mark of a footnote for a reference, within a paragraph.
    void note(Reference reference) throws IOException {
        String id = file.notes().note(reference);
        xml.start("w:r")
                .start("w:rPr")
                .leaf("w:rStyle", "w:val", "FootnoteReference")
                .end()
                .leaf("w:footnoteReference", "w:id", id)
                .end();
    }

    private void items(Block.Items items, String style) throws IOException {
        String outer = list;
        depth++;
        list = file.numbering().begin(items.numbered());
        for (List<Block> item : items.items()) {
            boolean first = true;
            for (Block block : item) {
                if (block instanceof Block.Paragraph paragraph) {
                    boolean plain = style.equals("BodyText");
                    begin(plain ? "ListParagraph" : style, first ? list : "", indent(plain, first));
                    runs.write(paragraph.runs());
                    xml.end();
                    first = false;
                } else {
                    write(block, style);
                }
            }
        }
        list = outer;
        depth--;
    }

    /// In a frame, the items begin where it does.
    private int indent(boolean plain, boolean first) {
        int indent = DocxNumbering.STEP * depth;
        return plain ? (first ? 0 : indent) : indent + FRAMED;
    }

    private void quotation(Block.Quotation quotation) throws IOException {
        int last = quotation.blocks().size() - 1;
        boolean owed = quotation.reference() >= 1 && quotation.reference() <= references.size();
        for (int i = 0; i <= last; i++) {
            Block block = quotation.blocks().get(i);
            if (i == last && owed && block instanceof Block.Paragraph paragraph) {
                begin("Quote", "", 0);
                runs.write(paragraph.runs());
                note(references.get(quotation.reference() - 1));
                xml.end();
                owed = false;
            } else {
                write(block, "Quote");
            }
        }
        if (owed) {
            begin("Quote", "", 0);
            note(references.get(quotation.reference() - 1));
            xml.end();
        }
    }

    private void picture(Block.Picture block) throws IOException {
        Optional<Figure> picture = Figure.of(block.file());
        if (picture.isEmpty()) {
            String words = block.alternative().isBlank() ? block.file().title() : block.alternative();
            paragraph("Caption", List.of(Run.of(file.making().say("export.picture.missing", Plain.line(words)))));
            return;
        }
        String name = file.parts().picture("word/media/", picture.get());
        String id = file.relations().part("image", "media/" + name);
        begin("Figure", "", 0);
        xml.start("w:r").start("w:drawing");
        DocxPicture.write(xml, picture.get(), id, Plain.line(block.alternative()), file.page());
        xml.end().end().end();
        if (!block.caption().isBlank()) {
            paragraph("Caption", List.of(Run.of(block.caption())));
        }
    }
}
