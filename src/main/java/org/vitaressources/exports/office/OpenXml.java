package org.vitaressources.exports.office;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.exports.writing.ExportZip;
import org.vitaressources.exports.writing.Figure;
import org.vitaressources.exports.writing.Plain;
import org.vitaressources.exports.writing.Xml;

/// What all Office Open XML files have: kinds of their parts, properties, pictures.
final class OpenXml {
    private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String CORE =
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

    private final ExportZip zip;
    private final Map<String, String> parts = new LinkedHashMap<>();
    private int pictures;

    OpenXml(ExportZip zip) {
        this.zip = zip;
    }

    /// Writes a part.
    ///
    /// @param type of its content
    void part(String name, String type, ExportZip.Document document) throws IOException {
        parts.put(name, type);
        zip.xml(name, document);
    }

    /// Writes a part that stands ready as a file of the program.
    void resource(String name, String type, String resource) throws IOException {
        parts.put(name, type);
        zip.resource(name, OpenXml.class, resource);
    }

    /// Says what a part that was written already is.
    void bytes(String name, String type, byte[] bytes) throws IOException {
        parts.put(name, type);
        zip.file(name, bytes);
    }

    void relations(String name, Relations relations) throws IOException {
        zip.xml(name, relations::write);
    }

    /// Writes a picture.
    ///
    /// @param folder as `word/media/`
    /// @return its name in that folder
    String picture(String folder, Figure picture) throws IOException {
        String name = "image" + ++pictures + "." + picture.extension();
        zip.file(folder + name, picture.bytes());
        return name;
    }

    /// Writes what tells a program where to begin, and ends the file.
    ///
    /// @param main the part that it opens
    void finish(String main, Manuscript manuscript, String creator) throws IOException {
        part(
                "docProps/core.xml",
                "application/vnd.openxmlformats-package.core-properties+xml",
                xml -> properties(xml, manuscript, creator));
        Relations relations = new Relations();
        relations.part("officeDocument", main);
        relations.partOf(CORE, "docProps/core.xml");
        relations("_rels/.rels", relations);
        zip.xml("[Content_Types].xml", this::types);
    }

    private void types(Xml xml) throws IOException {
        xml.start("Types", "xmlns", TYPES)
                .leaf(
                        "Default",
                        "Extension",
                        "rels",
                        "ContentType",
                        "application/vnd.openxmlformats-package.relationships+xml")
                .leaf("Default", "Extension", "xml", "ContentType", "application/xml");
        for (String picture : new String[] {"png", "jpeg", "gif"}) {
            xml.leaf("Default", "Extension", picture, "ContentType", "image/" + picture);
        }
        for (Map.Entry<String, String> part : parts.entrySet()) {
            xml.leaf("Override", "PartName", "/" + part.getKey(), "ContentType", part.getValue());
        }
        xml.end();
    }

    private static void properties(Xml xml, Manuscript manuscript, String creator) throws IOException {
        Instant moment = manuscript.changed().truncatedTo(ChronoUnit.SECONDS);
        xml.start(
                        "cp:coreProperties",
                        "xmlns:cp",
                        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/",
                        "xmlns:dcterms",
                        "http://purl.org/dc/terms/",
                        "xmlns:xsi",
                        "http://www.w3.org/2001/XMLSchema-instance")
                .element("dc:title", Plain.line(manuscript.title()))
                .element("dc:creator", creator)
                .element("dc:language", manuscript.language().toLanguageTag());
        if (!manuscript.licence().isBlank()) {
            xml.element("dc:description", manuscript.licence());
        }
        xml.element("dcterms:created", moment.toString(), "xsi:type", "dcterms:W3CDTF")
                .element("dcterms:modified", moment.toString(), "xsi:type", "dcterms:W3CDTF")
                .end();
    }
}
