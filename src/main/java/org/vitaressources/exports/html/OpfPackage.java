package org.vitaressources.exports.html;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.vitaressources.exports.Making;
import org.vitaressources.exports.manuscript.Manuscript;

/// The package document of a book: what it is, what is in it, in which order it is read.
final class OpfPackage {
    private OpfPackage() {}

    static String of(Manuscript manuscript, Making making, List<String> pages, Map<String, String> pictures) {
        Xhtml opf = new Xhtml();
        opf.open(
                "package",
                "xmlns",
                "http://www.idpf.org/2007/opf",
                "version",
                "3.0",
                "unique-identifier",
                "identity",
                "xml:lang",
                manuscript.language().getLanguage());
        metadata(opf, manuscript, making, !pictures.isEmpty());
        opf.open("manifest");
        item(opf, "nav", "nav.xhtml", "application/xhtml+xml", "nav");
        item(opf, "css", "book.css", "text/css", "");
        pages.forEach(page -> item(opf, id(page), page, "application/xhtml+xml", ""));
        pictures.forEach((name, type) -> item(opf, "image-" + id(name), "images/" + name, type, ""));
        opf.close().open("spine");
        for (int i = 0; i < pages.size(); i++) {
            opf.empty("itemref", "idref", id(pages.get(i)));
            if (i == 0) {
                opf.empty("itemref", "idref", "nav");
            }
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + opf;
    }

    private static void metadata(Xhtml opf, Manuscript manuscript, Making making, boolean pictures) {
        opf.open("metadata", "xmlns:dc", "http://purl.org/dc/elements/1.1/");
        opf.element("dc:identifier", Epub.identity(manuscript), "id", "identity");
        opf.element("dc:title", manuscript.title());
        opf.element("dc:language", manuscript.language().getLanguage());
        opf.element("dc:publisher", "VITA ressources");
        if (!manuscript.licence().isEmpty()) {
            opf.element("dc:rights", manuscript.licence());
        }
        if (!manuscript.address().isEmpty()) {
            opf.element("dc:source", manuscript.address());
        }
        meta(
                opf,
                "dcterms:modified",
                manuscript.changed().truncatedTo(ChronoUnit.SECONDS).toString());
        meta(opf, "schema:accessMode", "textual");
        if (pictures) {
            meta(opf, "schema:accessMode", "visual");
        }
        meta(opf, "schema:accessModeSufficient", "textual");
        for (String feature : List.of("structuralNavigation", "tableOfContents", "readingOrder", "alternativeText")) {
            meta(opf, "schema:accessibilityFeature", feature);
        }
        meta(opf, "schema:accessibilityHazard", "none");
        meta(opf, "schema:accessibilitySummary", making.say("export.epub.accessibility"));
        opf.close();
    }

    private static void meta(Xhtml opf, String property, String value) {
        opf.element("meta", value, "property", property);
    }

    private static void item(Xhtml opf, String id, String file, String type, String properties) {
        opf.empty("item", "id", id, "href", file, "media-type", type, "properties", properties);
    }

    private static String id(String file) {
        return "f-" + file.replaceAll("[^A-Za-z0-9-]", "-");
    }
}
