package org.vitaressources.exports.office;

import java.io.IOException;
import org.vitaressources.exports.writing.Xml;

/// Where something stands on a slide, in English Metric Units (ECMA-376 part 1, §20.1.2.1).
///
/// @param x from the left edge
/// @param y from the upper edge
record PptxBox(long x, long y, long width, long height) {
    static final long EMU_PER_INCH = 914_400;

    /// One of this size in the middle of it.
    PptxBox middle(long inner, long innerHeight) {
        return new PptxBox(x + (width - inner) / 2, y + (height - innerHeight) / 2, inner, innerHeight);
    }

    /// As `a:xfrm`.
    void write(Xml xml) throws IOException {
        xml.start("a:xfrm")
                .leaf("a:off", "x", String.valueOf(x), "y", String.valueOf(y))
                .leaf("a:ext", "cx", String.valueOf(width), "cy", String.valueOf(height))
                .end();
    }

    /// A picture that fills it.
    ///
    /// @param relation to its bytes
    /// @param alternative what it shows
    void picture(Xml xml, String relation, String alternative) throws IOException {
        xml.start("p:pic")
                .start("p:nvPicPr")
                .leaf("p:cNvPr", "id", "6", "name", "Image", "descr", alternative)
                .start("p:cNvPicPr")
                .leaf("a:picLocks", "noChangeAspect", "1")
                .end()
                .leaf("p:nvPr")
                .end()
                .start("p:blipFill")
                .leaf("a:blip", "r:embed", relation)
                .start("a:stretch")
                .leaf("a:fillRect")
                .end()
                .end()
                .start("p:spPr");
        write(xml);
        xml.start("a:prstGeom", "prst", "rect").leaf("a:avLst").end().end().end();
    }
}
