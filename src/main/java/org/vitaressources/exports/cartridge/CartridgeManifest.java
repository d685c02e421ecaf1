package org.vitaressources.exports.cartridge;

import java.io.IOException;
import java.util.List;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.exports.writing.Plain;
import org.vitaressources.exports.writing.Xml;

/// The manifest of a cartridge (IMS Common Cartridge 1.1, §4).
final class CartridgeManifest {
    private static final String SHARED = "R-shared";

    private final Manuscript manuscript;
    private final CartridgeContent content;

    CartridgeManifest(Manuscript manuscript, CartridgeContent content) {
        this.manuscript = manuscript;
        this.content = content;
    }

    void write(Xml xml) throws IOException {
        xml.start(
                "manifest",
                "identifier",
                manuscript.key(),
                "xmlns",
                "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1",
                "xmlns:lom",
                "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/resource",
                "xmlns:lomimscc",
                "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest");
        metadata(xml);
        xml.start("organizations")
                .start("organization", "identifier", "O-1", "structure", "rooted-hierarchy")
                .start("item", "identifier", "I-root");
        for (Entry entry : content.contents()) {
            item(xml, entry);
        }
        xml.end().end().end().start("resources");
        resources(xml, content.contents());
        xml.start("resource", "identifier", SHARED, "type", "webcontent");
        for (String path : content.shared()) {
            xml.leaf("file", "href", path);
        }
        xml.end().end().end();
    }

    private void metadata(Xml xml) throws IOException {
        String language = manuscript.language().toLanguageTag();
        xml.start("metadata")
                .element("schema", "IMS Common Cartridge")
                .element("schemaversion", "1.1.0")
                .start("lomimscc:lom")
                .start("lomimscc:general")
                .start("lomimscc:title")
                .element("lomimscc:string", Plain.line(manuscript.title()), "language", language)
                .end()
                .element("lomimscc:language", language)
                .end();
        if (!manuscript.licence().isBlank()) {
            xml.start("lomimscc:rights")
                    .start("lomimscc:copyrightAndOtherRestrictions")
                    .element("lomimscc:value", "yes")
                    .end()
                    .start("lomimscc:description")
                    .element("lomimscc:string", Plain.line(manuscript.licence()), "language", language)
                    .end()
                    .end();
        }
        xml.end().end();
    }

    private static void item(Xml xml, Entry entry) throws IOException {
        if (entry.type() == Entry.Type.GROUP) {
            xml.start("item", "identifier", "I-" + entry.id());
        } else {
            xml.start("item", "identifier", "I-" + entry.id(), "identifierref", entry.id());
        }
        xml.element("title", Plain.line(entry.title()));
        for (Entry inside : entry.inside()) {
            item(xml, inside);
        }
        xml.end();
    }

    private static void resources(Xml xml, List<Entry> entries) throws IOException {
        for (Entry entry : entries) {
            switch (entry.type()) {
                case GROUP -> resources(xml, entry.inside());
                case LINK, TEST ->
                    xml.start(
                                    "resource",
                                    "identifier",
                                    entry.id(),
                                    "type",
                                    entry.type().word())
                            .leaf("file", "href", entry.path())
                            .end();
                case PAGE, NOTES -> page(xml, entry);
            }
        }
    }

    private static void page(Xml xml, Entry entry) throws IOException {
        xml.start("resource", "identifier", entry.id(), "type", entry.type().word(), "href", entry.path());
        if (entry.type() == Entry.Type.NOTES) {
            xml.start("metadata")
                    .start("lom:lom")
                    .start("lom:educational")
                    .start("lom:intendedEndUserRole")
                    .element("lom:source", "IMSGLC_CC_Rolesv1p1")
                    .element("lom:value", "Instructor")
                    .end()
                    .end()
                    .end()
                    .end();
        }
        xml.leaf("file", "href", entry.path())
                .leaf("dependency", "identifierref", SHARED)
                .end();
    }
}
