package org.vitaressources.exports.office;

import java.io.IOException;
import org.vitaressources.exports.writing.Figure;
import org.vitaressources.exports.writing.Xml;

/// A picture that stands in the line, with what it shows in words.
final class DocxPicture {
    private static final int EMU_PER_INCH = 914_400;
    private static final double EMU_PER_TWIP = 635;
    private static final double TALLEST = 5.5 * EMU_PER_INCH;
    private static final String PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    private DocxPicture() {}

    static void write(Xml xml, Figure picture, String relation, String alternative, DocxFile.Page page)
            throws IOException {
        double[] size = picture.within(page.textWidth() * EMU_PER_TWIP, TALLEST, EMU_PER_INCH);
        String width = String.valueOf((long) size[0]);
        String height = String.valueOf((long) size[1]);
        String number = relation.replaceAll("\\D", "");
        xml.start("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0")
                .leaf("wp:extent", "cx", width, "cy", height)
                .leaf("wp:docPr", "id", number, "name", "Image " + number, "descr", alternative)
                .start("a:graphic")
                .start("a:graphicData", "uri", PICTURE)
                .start("pic:pic")
                .start("pic:nvPicPr")
                .leaf("pic:cNvPr", "id", number, "name", "Image " + number, "descr", alternative)
                .leaf("pic:cNvPicPr")
                .end()
                .start("pic:blipFill")
                .leaf("a:blip", "r:embed", relation)
                .start("a:stretch")
                .leaf("a:fillRect")
                .end()
                .end()
                .start("pic:spPr")
                .start("a:xfrm")
                .leaf("a:off", "x", "0", "y", "0")
                .leaf("a:ext", "cx", width, "cy", height)
                .end()
                .start("a:prstGeom", "prst", "rect")
                .leaf("a:avLst")
                .end()
                .end()
                .end()
                .end()
                .end()
                .end();
    }
}
