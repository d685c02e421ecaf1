package org.vitaressources.exports.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.vitaressources.exports.manuscript.Reference;
import org.vitaressources.exports.writing.Plain;
import org.vitaressources.exports.writing.Xml;

/// The footnotes of a WordprocessingML file. The first two are the lines that stand above them.
final class DocxNotes {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Relations relations = new Relations();
    private final Xml xml;
    private int last = 1;

    DocxNotes() throws IOException {
        xml = new Xml(bytes);
        xml.start("w:footnotes", DocxFile.namespaces());
        line("separator", "0");
        line("continuationSeparator", "1");
    }

    /// Writes the note of a reference.
    ///
    /// @return its id
    String note(Reference reference) throws IOException {
        String id = String.valueOf(++last);
        xml.start("w:footnote", "w:id", id).start("w:p");
        xml.start("w:pPr").leaf("w:pStyle", "w:val", "FootnoteText").end();
        xml.start("w:r")
                .start("w:rPr")
                .leaf("w:rStyle", "w:val", "FootnoteReference")
                .end()
                .leaf("w:footnoteRef")
                .end();
        new DocxRuns(xml, relations).plain(" " + Plain.line(reference.line()), reference.address());
        xml.end().end();
        return id;
    }

    Relations relations() {
        return relations;
    }

    byte[] finish() throws IOException {
        xml.finish();
        return bytes.toByteArray();
    }

    private void line(String kind, String id) throws IOException {
        xml.start("w:footnote", "w:type", kind, "w:id", id)
                .start("w:p")
                .start("w:r")
                .leaf("w:" + kind)
                .end()
                .end()
                .end();
    }
}
