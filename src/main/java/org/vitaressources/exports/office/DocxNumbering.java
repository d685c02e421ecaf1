package org.vitaressources.exports.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.vitaressources.exports.writing.Xml;

/// The lists of a WordprocessingML file: each numbered one counts from one.
final class DocxNumbering {
    static final int STEP = 425;
    private static final int DEPTHS = 9;
    private static final String[] BULLETS = {"•", "–", "▪"};

    private final List<Boolean> lists = new ArrayList<>();

    /// A list begins.
    ///
    /// @return its id
    String begin(boolean numbered) {
        lists.add(numbered);
        return String.valueOf(lists.size());
    }

    void write(Xml xml) throws IOException {
        xml.start("w:numbering", DocxFile.namespaces());
        manner(xml, false);
        manner(xml, true);
        for (int i = 0; i < lists.size(); i++) {
            xml.start("w:num", "w:numId", String.valueOf(i + 1))
                    .leaf("w:abstractNumId", "w:val", lists.get(i) ? "1" : "0");
            for (int depth = 0; lists.get(i) && depth < DEPTHS; depth++) {
                xml.start("w:lvlOverride", "w:ilvl", String.valueOf(depth))
                        .leaf("w:startOverride", "w:val", "1")
                        .end();
            }
            xml.end();
        }
        xml.end();
    }

    private static void manner(Xml xml, boolean numbered) throws IOException {
        xml.start("w:abstractNum", "w:abstractNumId", numbered ? "1" : "0")
                .leaf("w:multiLevelType", "w:val", "hybridMultilevel");
        for (int depth = 0; depth < DEPTHS; depth++) {
            xml.start("w:lvl", "w:ilvl", String.valueOf(depth))
                    .leaf("w:start", "w:val", "1")
                    .leaf("w:numFmt", "w:val", numbered ? "decimal" : "bullet")
                    .leaf("w:lvlText", "w:val", numbered ? "%" + (depth + 1) + "." : BULLETS[depth % BULLETS.length])
                    .leaf("w:lvlJc", "w:val", "left")
                    .start("w:pPr")
                    .leaf("w:ind", "w:left", String.valueOf(STEP * (depth + 1)), "w:hanging", String.valueOf(STEP - 85))
                    .end()
                    .end();
        }
        xml.end();
    }
}
