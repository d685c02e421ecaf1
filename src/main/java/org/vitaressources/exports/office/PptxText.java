package org.vitaressources.exports.office;

import java.io.IOException;
import java.util.List;
import org.vitaressources.exports.manuscript.Run;
import org.vitaressources.exports.writing.Plain;
import org.vitaressources.exports.writing.Xml;

/// The text of a shape of PresentationML.
final class PptxText {
    private static final int STEP = 342_900;

    private final Xml xml;
    private final Relations relations;
    private final String language;

    PptxText(Xml xml, Relations relations, String language) {
        this.xml = xml;
        this.relations = relations;
        this.language = language;
    }

    void paragraphs(List<Slide.Line> lines) throws IOException {
        paragraphs("p:txBody", lines);
    }

    /// @param element that holds them: another one in a table
    void paragraphs(String element, List<Slide.Line> lines) throws IOException {
        xml.start(element).leaf("a:bodyPr").leaf("a:lstStyle");
        for (Slide.Line line : lines) {
            xml.start("a:p");
            if (line.number() > 0) {
                String margin = String.valueOf(STEP * line.depth());
                xml.start("a:pPr", "marL", margin, "indent", String.valueOf(-STEP))
                        .leaf("a:buFont", "typeface", "+mj-lt")
                        .leaf("a:buAutoNum", "type", "arabicPeriod", "startAt", String.valueOf(line.number()))
                        .end();
            } else if (line.depth() > 0) {
                xml.leaf("a:pPr", "lvl", String.valueOf(Math.min(3, line.depth())));
            }
            for (Run run : line.runs()) {
                run(run);
            }
            xml.end();
        }
        if (lines.isEmpty()) {
            xml.leaf("a:p");
        }
        xml.end();
    }

    /// The number of the slide.
    void number() throws IOException {
        xml.start("p:txBody")
                .leaf("a:bodyPr")
                .leaf("a:lstStyle")
                .start("a:p")
                .start("a:fld", "id", "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}", "type", "slidenum")
                .leaf("a:rPr", "lang", language)
                .element("a:t", "‹N°›")
                .end()
                .end()
                .end();
    }

    private void run(Run run) throws IOException {
        String[] lines = run.text().split("\n", -1);
        String address = Plain.address(run.address());
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                xml.leaf("a:br");
            }
            if (!lines[i].isEmpty()) {
                xml.start("a:r")
                        .start(
                                "a:rPr",
                                "lang",
                                language,
                                "b",
                                run.strong() ? "1" : "0",
                                "i",
                                run.emphasis() ? "1" : "0");
                if (run.code()) {
                    xml.leaf("a:latin", "typeface", "Consolas");
                }
                if (!address.isEmpty()) {
                    xml.leaf("a:hlinkClick", "r:id", relations.link(address));
                }
                xml.end().element("a:t", lines[i].replace('\t', ' ')).end();
            }
        }
    }
}
