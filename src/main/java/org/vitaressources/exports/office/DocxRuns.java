package org.vitaressources.exports.office;

import java.io.IOException;
import java.util.List;
import org.vitaressources.exports.manuscript.Run;
import org.vitaressources.exports.writing.Plain;
import org.vitaressources.exports.writing.Xml;

/// Words of a WordprocessingML paragraph.
final class DocxRuns {
    private final Xml xml;
    private final Relations relations;

    /// @param relations of the part that the words stand in
    DocxRuns(Xml xml, Relations relations) {
        this.xml = xml;
        this.relations = relations;
    }

    void write(List<Run> runs) throws IOException {
        for (Run run : runs) {
            String address = Plain.address(run.address());
            if (address.isEmpty()) {
                run(run, "");
            } else {
                xml.start("w:hyperlink", "r:id", relations.link(address), "w:history", "1");
                run(run, "Hyperlink");
                xml.end();
            }
        }
    }

    /// Plain words, followed by an address when there is one that they do not hold already.
    void plain(String words, String address) throws IOException {
        String link = Plain.address(address);
        int at = link.isEmpty() ? -1 : words.indexOf(link);
        if (at < 0) {
            write(List.of(Run.of(words)));
        } else {
            write(List.of(
                    Run.of(words.substring(0, at)), Run.link(link, link), Run.of(words.substring(at + link.length()))));
        }
    }

    private void run(Run run, String style) throws IOException {
        xml.start("w:r");
        String name = run.code() ? "InlineCode" : style;
        if (!name.isEmpty() || run.strong() || run.emphasis()) {
            xml.start("w:rPr");
            if (!name.isEmpty()) {
                xml.leaf("w:rStyle", "w:val", name);
            }
            if (run.strong()) {
                xml.leaf("w:b");
            }
            if (run.emphasis()) {
                xml.leaf("w:i");
            }
            xml.end();
        }
        text(run.text());
        xml.end();
    }

    private void text(String text) throws IOException {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                xml.leaf("w:br");
            }
            if (!lines[i].isEmpty()) {
                xml.element("w:t", lines[i].replace('\t', ' '), "xml:space", "preserve");
            }
        }
    }
}
