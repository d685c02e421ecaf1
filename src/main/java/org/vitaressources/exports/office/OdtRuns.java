package org.vitaressources.exports.office;

import java.io.IOException;
import java.util.List;
import org.vitaressources.exports.manuscript.Reference;
import org.vitaressources.exports.manuscript.Run;
import org.vitaressources.exports.writing.Plain;
import org.vitaressources.exports.writing.Xml;

/// Words of an OpenDocument paragraph.
final class OdtRuns {
    private final Xml xml;
    private int notes;

    OdtRuns(Xml xml) {
        this.xml = xml;
    }

    void write(List<Run> runs) throws IOException {
        for (Run run : runs) {
            String address = Plain.address(run.address());
            if (!address.isEmpty()) {
                xml.start("text:a", "xlink:type", "simple", "xlink:href", address);
            }
            String style = style(run);
            if (style.isEmpty()) {
                text(run.text());
            } else {
                xml.start("text:span", "text:style-name", style);
                text(run.text());
                xml.end();
            }
            if (!address.isEmpty()) {
                xml.end();
            }
        }
    }

    /// A footnote.
    void note(Reference reference) throws IOException {
        String number = String.valueOf(++notes);
        xml.start("text:note", "text:id", "ftn" + number, "text:note-class", "footnote")
                .element("text:note-citation", number)
                .start("text:note-body")
                .start("text:p", "text:style-name", "Footnote");
        text("\u00A0" + Plain.line(reference.line()));
        xml.end().end().end();
    }

    /// Words whose spaces and lines matter.
    void text(String text) throws IOException {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean again = c == ' ' && (i == 0 || text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '\n');
            if (c == '\n' || c == '\t' || again) {
                xml.text(words.toString());
                words.setLength(0);
                xml.leaf(c == '\n' ? "text:line-break" : c == '\t' ? "text:tab" : "text:s");
            } else {
                words.append(c);
            }
        }
        xml.text(words.toString());
    }

    private static String style(Run run) {
        return run.code() ? "Source_20_Text" : (run.strong() ? "Strong" : "") + (run.emphasis() ? "Soft" : "");
    }
}
