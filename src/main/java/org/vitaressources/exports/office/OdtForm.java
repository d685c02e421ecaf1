package org.vitaressources.exports.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.vitaressources.exports.Form;
import org.vitaressources.exports.Making;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.exports.writing.ExportZip;
import org.vitaressources.exports.writing.Narrative;
import org.vitaressources.exports.writing.Plain;
import org.vitaressources.exports.writing.Xml;

/// An OpenDocument text (OASIS OpenDocument 1.3), for LibreOffice Writer and Word.
@Component
class OdtForm implements Form {
    private static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.text";
    private static final String SPACE = "urn:oasis:names:tc:opendocument:xmlns:";

    @Override
    public String name() {
        return "odt";
    }

    @Override
    public String extension() {
        return "odt";
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public void write(Manuscript manuscript, Making making, OutputStream out) throws IOException {
        try (ExportZip zip = new ExportZip(out, manuscript.changed())) {
            zip.stored("mimetype", MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII));
            OdtPictures pictures = new OdtPictures(zip);
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            Xml xml = new Xml(content);
            begin(xml);
            new Narrative(manuscript, making, new OdtTeller(xml, making, manuscript.references(), pictures)).tell();
            xml.finish();
            zip.file("content.xml", content.toByteArray());
            zip.file("styles.xml", styles(manuscript));
            zip.xml("meta.xml", meta -> meta(meta, manuscript, making));
            zip.xml("META-INF/manifest.xml", manifest -> manifest(manifest, pictures));
        }
    }

    private static void begin(Xml xml) throws IOException {
        xml.start(
                        "office:document-content",
                        "xmlns:office",
                        SPACE + "office:1.0",
                        "xmlns:style",
                        SPACE + "style:1.0",
                        "xmlns:text",
                        SPACE + "text:1.0",
                        "xmlns:table",
                        SPACE + "table:1.0",
                        "xmlns:draw",
                        SPACE + "drawing:1.0",
                        "xmlns:svg",
                        SPACE + "svg-compatible:1.0",
                        "xmlns:fo",
                        SPACE + "xsl-fo-compatible:1.0",
                        "xmlns:xlink",
                        "http://www.w3.org/1999/xlink",
                        "office:version",
                        "1.3")
                .start("office:automatic-styles");
        for (String[] manner :
                new String[][] {{"Strong", "fo:font-weight", "bold"}, {"Soft", "fo:font-style", "italic"}}) {
            xml.start("style:style", "style:name", manner[0], "style:family", "text")
                    .leaf("style:text-properties", manner[1], manner[2])
                    .end();
        }
        xml.start("style:style", "style:name", "StrongSoft", "style:family", "text")
                .leaf("style:text-properties", "fo:font-weight", "bold", "fo:font-style", "italic")
                .end()
                .start("style:style", "style:name", "VitaTable", "style:family", "table")
                .leaf("style:table-properties", "style:width", "17cm", "table:align", "margins")
                .end();
        cell(xml, "BodyCell", "#ddd3bd", "transparent");
        cell(xml, "HeadCell", "#14563f", "#14563f");
        xml.end().start("office:body").start("office:text");
    }

    private static void cell(Xml xml, String name, String line, String ground) throws IOException {
        xml.start("style:style", "style:name", name, "style:family", "table-cell")
                .leaf(
                        "style:table-cell-properties",
                        "fo:border",
                        "0.5pt solid " + line,
                        "fo:padding",
                        "0.12cm",
                        "fo:background-color",
                        ground)
                .end();
    }

    /// The styles, in the language of the text.
    private static byte[] styles(Manuscript manuscript) {
        String styles = new String(ExportZip.bytes(OdtForm.class, "odt-styles.xml"), StandardCharsets.UTF_8);
        boolean english = manuscript.language().getLanguage().equals(Locale.ENGLISH.getLanguage());
        return (english ? styles.replace("\"fr\"", "\"en\"").replace("\"FR\"", "\"GB\"") : styles)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void meta(Xml xml, Manuscript manuscript, Making making) throws IOException {
        String moment = manuscript.changed().truncatedTo(ChronoUnit.SECONDS).toString();
        xml.start(
                        "office:document-meta",
                        "xmlns:office",
                        SPACE + "office:1.0",
                        "xmlns:meta",
                        SPACE + "meta:1.0",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/",
                        "office:version",
                        "1.3")
                .start("office:meta")
                .element("dc:title", Plain.line(manuscript.title()))
                .element("meta:initial-creator", making.say("export.text.creator"))
                .element("dc:creator", making.say("export.text.creator"))
                .element("dc:language", manuscript.language().toLanguageTag())
                .element("dc:description", manuscript.licence())
                .element("meta:creation-date", moment)
                .element("dc:date", moment)
                .end()
                .end();
    }

    private static void manifest(Xml xml, OdtPictures pictures) throws IOException {
        xml.start("manifest:manifest", "xmlns:manifest", SPACE + "manifest:1.0", "manifest:version", "1.3");
        entry(xml, "/", MEDIA_TYPE);
        for (String part : new String[] {"content.xml", "styles.xml", "meta.xml"}) {
            entry(xml, part, "text/xml");
        }
        for (String picture : pictures.names()) {
            entry(xml, picture, "image/" + picture.substring(picture.lastIndexOf('.') + 1));
        }
        xml.end();
    }

    private static void entry(Xml xml, String path, String type) throws IOException {
        xml.leaf("manifest:file-entry", "manifest:full-path", path, "manifest:media-type", type);
    }
}
