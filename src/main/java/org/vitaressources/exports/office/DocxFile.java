package org.vitaressources.exports.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.vitaressources.exports.Making;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.exports.writing.ExportZip;
import org.vitaressources.exports.writing.Plain;
import org.vitaressources.exports.writing.Xml;

/// A WordprocessingML file on its way out. Its body is written to [#body()]; notes, pictures, links and lists register
/// here and are written when it is closed.
final class DocxFile implements AutoCloseable {
    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// How its pages lie, in twentieths of a point.
    enum Page {
        UPRIGHT(11906, 16838),
        LANDSCAPE(16838, 11906);

        private final int width;
        private final int height;

        Page(int width, int height) {
            this.width = width;
            this.height = height;
        }

        /// Of the text between its margins.
        int textWidth() {
            return width - 2 * MARGIN;
        }
    }

    private static final int MARGIN = 1134;

    private final Manuscript manuscript;
    private final Making making;
    private final Page page;
    private final ExportZip zip;
    private final OpenXml parts;
    private final Relations relations = new Relations();
    private final ByteArrayOutputStream document = new ByteArrayOutputStream();
    private final Xml body;
    private final DocxNotes notes = new DocxNotes();
    private final DocxNumbering numbering = new DocxNumbering();
    private boolean failed = true;

    DocxFile(OutputStream out, Manuscript manuscript, Making making, Page page) throws IOException {
        this.manuscript = manuscript;
        this.making = making;
        this.page = page;
        this.zip = new ExportZip(out, manuscript.changed());
        this.parts = new OpenXml(zip);
        this.body = new Xml(document);
        body.start("w:document", namespaces()).start("w:body");
    }

    static String[] namespaces() {
        return new String[] {
            "xmlns:w",
            WORD,
            "xmlns:r",
            Relations.OFFICE,
            "xmlns:wp",
            "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
            "xmlns:a",
            "http://schemas.openxmlformats.org/drawingml/2006/main",
            "xmlns:pic",
            "http://schemas.openxmlformats.org/drawingml/2006/picture"
        };
    }

    Xml body() {
        return body;
    }

    Making making() {
        return making;
    }

    Page page() {
        return page;
    }

    Relations relations() {
        return relations;
    }

    OpenXml parts() {
        return parts;
    }

    DocxNotes notes() {
        return notes;
    }

    DocxNumbering numbering() {
        return numbering;
    }

    /// All of the body was written.
    void done() {
        failed = false;
    }

    @Override
    public void close() throws IOException {
        if (!failed) {
            finish();
        }
        zip.close();
    }

    private void finish() throws IOException {
        String footer = relations.part("footer", "footer1.xml");
        relations.part("styles", "styles.xml");
        relations.part("numbering", "numbering.xml");
        relations.part("footnotes", "footnotes.xml");
        relations.part("settings", "settings.xml");
        section(footer);
        body.finish();
        parts.bytes("word/document.xml", TYPE + "document.main+xml", document.toByteArray());
        parts.bytes("word/styles.xml", TYPE + "styles+xml", styles());
        parts.part("word/numbering.xml", TYPE + "numbering+xml", numbering::write);
        parts.bytes("word/footnotes.xml", TYPE + "footnotes+xml", notes.finish());
        parts.part("word/footer1.xml", TYPE + "footer+xml", this::footer);
        parts.part("word/settings.xml", TYPE + "settings+xml", DocxFile::settings);
        parts.relations("word/_rels/document.xml.rels", relations);
        parts.relations("word/_rels/footnotes.xml.rels", notes.relations());
        parts.finish("word/document.xml", manuscript, making.say("export.text.creator"));
    }

    private void section(String footer) throws IOException {
        String[] size = {
            "w:w",
            String.valueOf(page.width),
            "w:h",
            String.valueOf(page.height),
            "w:orient",
            page == Page.LANDSCAPE ? "landscape" : "portrait"
        };
        String margin = String.valueOf(MARGIN);
        body.start("w:sectPr")
                .leaf("w:footerReference", "w:type", "default", "r:id", footer)
                .leaf("w:pgSz", size)
                .leaf(
                        "w:pgMar",
                        "w:top",
                        margin,
                        "w:right",
                        margin,
                        "w:bottom",
                        margin,
                        "w:left",
                        margin,
                        "w:header",
                        "567",
                        "w:footer",
                        "567",
                        "w:gutter",
                        "0")
                .end();
    }

    /// The styles, in the language of the text.
    private byte[] styles() {
        String styles = new String(ExportZip.bytes(DocxFile.class, "docx-styles.xml"), StandardCharsets.UTF_8);
        boolean english = manuscript.language().getLanguage().equals(Locale.ENGLISH.getLanguage());
        return styles.replace("fr-FR", english ? "en-GB" : "fr-FR").getBytes(StandardCharsets.UTF_8);
    }

    private void footer(Xml xml) throws IOException {
        xml.start("w:ftr", namespaces()).start("w:p");
        xml.start("w:pPr")
                .leaf("w:pStyle", "w:val", "Footer")
                .start("w:tabs")
                .leaf("w:tab", "w:val", "right", "w:pos", String.valueOf(page.textWidth()))
                .end()
                .end();
        text(xml, Plain.line(manuscript.title()));
        xml.start("w:r").leaf("w:tab").end();
        text(xml, making.say("export.text.page") + "\u00A0");
        field(xml, " PAGE ");
        text(xml, " / ");
        field(xml, " NUMPAGES ");
        xml.end().end();
    }

    private static void text(Xml xml, String text) throws IOException {
        xml.start("w:r").element("w:t", text, "xml:space", "preserve").end();
    }

    private static void field(Xml xml, String instruction) throws IOException {
        xml.start("w:fldSimple", "w:instr", instruction)
                .start("w:r")
                .element("w:t", "1")
                .end()
                .end();
    }

    private static void settings(Xml xml) throws IOException {
        xml.start("w:settings", "xmlns:w", WORD)
                .start("w:footnotePr")
                .leaf("w:footnote", "w:id", "0")
                .leaf("w:footnote", "w:id", "1")
                .end()
                .start("w:compat")
                .leaf(
                        "w:compatSetting",
                        "w:name",
                        "compatibilityMode",
                        "w:uri",
                        "http://schemas.microsoft.com/office/word",
                        "w:val",
                        "15")
                .end()
                .end();
    }
}
