package org.vitaressources.exports.scorm;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vitaressources.exports.Form;
import org.vitaressources.exports.Making;
import org.vitaressources.exports.course.CoursePages;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.exports.writing.ExportZip;
import org.vitaressources.exports.writing.Plain;
import org.vitaressources.exports.writing.Xml;

/// A course of one unit: one page that shows its pieces one after the other, checks answers itself, and works without a
/// platform too, opened from a folder.
@Component
class ScormForm implements Form {
    private static final String SCRIPT = "cours.js";

    @Override
    public String name() {
        return "scorm";
    }

    @Override
    public String extension() {
        return "zip";
    }

    @Override
    public String mediaType() {
        return "application/zip";
    }

    @Override
    public void write(Manuscript manuscript, Making making, OutputStream out) throws IOException {
        try (ExportZip zip = new ExportZip(out, manuscript.changed())) {
            CoursePages pages = new CoursePages(manuscript, making, zip, "", "");
            List<String> files = new ArrayList<>();
            files.add(pages.page(
                    "index.html",
                    manuscript.title(),
                    SCRIPT,
                    page -> new ScormPage(manuscript, making, pages, page).write()));
            zip.resource(SCRIPT, ScormForm.class, SCRIPT);
            files.add(SCRIPT);
            files.addAll(pages.shared());
            zip.xml("imsmanifest.xml", xml -> manifest(xml, manuscript, files));
        }
    }

    /// ADL SCORM 1.2, content aggregation model, §2.3.
    private static void manifest(Xml xml, Manuscript manuscript, List<String> files) throws IOException {
        String title = Plain.line(manuscript.title());
        xml.start(
                        "manifest",
                        "identifier",
                        manuscript.key(),
                        "version",
                        "1.0",
                        "xmlns",
                        "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
                        "xmlns:adlcp",
                        "http://www.adlnet.org/xsd/adlcp_rootv1p2")
                .start("metadata")
                .element("schema", "ADL SCORM")
                .element("schemaversion", "1.2")
                .end()
                .start("organizations", "default", "ORG")
                .start("organization", "identifier", "ORG")
                .element("title", title)
                .start("item", "identifier", "ITEM", "identifierref", "SCO")
                .element("title", title)
                .end()
                .end()
                .end()
                .start("resources")
                .start(
                        "resource",
                        "identifier",
                        "SCO",
                        "type",
                        "webcontent",
                        "adlcp:scormtype",
                        "sco",
                        "href",
                        files.getFirst());
        for (String file : files) {
            xml.leaf("file", "href", file);
        }
        xml.end().end().end();
    }
}
