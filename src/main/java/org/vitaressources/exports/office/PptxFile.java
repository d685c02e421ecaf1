package org.vitaressources.exports.office;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.vitaressources.exports.Making;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.exports.writing.ExportZip;
import org.vitaressources.exports.writing.Xml;

/// A PresentationML file on its way out.
final class PptxFile implements AutoCloseable {
    static final String[] NAMESPACES = {
        "xmlns:a",
        "http://schemas.openxmlformats.org/drawingml/2006/main",
        "xmlns:r",
        Relations.OFFICE,
        "xmlns:p",
        "http://schemas.openxmlformats.org/presentationml/2006/main"
    };
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.presentationml.";
    private static final String THEME = "application/vnd.openxmlformats-officedocument.theme+xml";
    private static final List<String> LAYOUTS = List.of("title", "section", "content");
    private static final int FIRST_SLIDE = 256;

    private final Manuscript manuscript;
    private final Making making;
    private final ExportZip zip;
    private final OpenXml parts;
    private final PptxSlide writer;
    private int slides;

    PptxFile(OutputStream out, Manuscript manuscript, Making making) {
        this.manuscript = manuscript;
        this.making = making;
        this.zip = new ExportZip(out, manuscript.changed());
        this.parts = new OpenXml(zip);
        this.writer = new PptxSlide(parts, manuscript, making);
    }

    void slide(Slide slide) throws IOException {
        String number = String.valueOf(++slides);
        Relations relations = new Relations();
        relations.part(
                "slideLayout", "../slideLayouts/slideLayout" + slide.layout().number() + ".xml");
        byte[] bytes = writer.bytes(slide, relations);
        parts.bytes("ppt/slides/slide" + number + ".xml", TYPE + "slide+xml", bytes);
        if (!slide.notes().isEmpty()) {
            relations.part("notesSlide", "../notesSlides/notesSlide" + number + ".xml");
            parts.part(
                    "ppt/notesSlides/notesSlide" + number + ".xml",
                    TYPE + "notesSlide+xml",
                    xml -> writer.notes(xml, slide.notes()));
            Relations back = new Relations();
            back.part("notesMaster", "../notesMasters/notesMaster1.xml");
            back.part("slide", "../slides/slide" + number + ".xml");
            parts.relations("ppt/notesSlides/_rels/notesSlide" + number + ".xml.rels", back);
        }
        parts.relations("ppt/slides/_rels/slide" + number + ".xml.rels", relations);
    }

    /// Writes what all slides share.
    void finish() throws IOException {
        Relations master = new Relations();
        for (int i = 1; i <= LAYOUTS.size(); i++) {
            String name = "slideLayout" + i + ".xml";
            parts.resource(
                    "ppt/slideLayouts/" + name, TYPE + "slideLayout+xml", "pptx-layout-" + LAYOUTS.get(i - 1) + ".xml");
            Relations layout = new Relations();
            layout.part("slideMaster", "../slideMasters/slideMaster1.xml");
            parts.relations("ppt/slideLayouts/_rels/" + name + ".rels", layout);
            master.part("slideLayout", "../slideLayouts/" + name);
        }
        master.part("theme", "../theme/theme1.xml");
        parts.resource("ppt/slideMasters/slideMaster1.xml", TYPE + "slideMaster+xml", "pptx-master.xml");
        parts.relations("ppt/slideMasters/_rels/slideMaster1.xml.rels", master);
        Relations notes = new Relations();
        notes.part("theme", "../theme/theme2.xml");
        parts.resource("ppt/notesMasters/notesMaster1.xml", TYPE + "notesMaster+xml", "pptx-notes-master.xml");
        parts.relations("ppt/notesMasters/_rels/notesMaster1.xml.rels", notes);
        parts.resource("ppt/theme/theme1.xml", THEME, "pptx-theme.xml");
        parts.resource("ppt/theme/theme2.xml", THEME, "pptx-theme.xml");
        Relations relations = new Relations();
        parts.part("ppt/presentation.xml", TYPE + "presentation.main+xml", xml -> presentation(xml, relations));
        parts.relations("ppt/_rels/presentation.xml.rels", relations);
        parts.finish("ppt/presentation.xml", manuscript, making.say("export.text.creator"));
    }

    private void presentation(Xml xml, Relations relations) throws IOException {
        xml.start("p:presentation", NAMESPACES)
                .start("p:sldMasterIdLst")
                .leaf(
                        "p:sldMasterId",
                        "id",
                        "2147483648",
                        "r:id",
                        relations.part("slideMaster", "slideMasters/slideMaster1.xml"))
                .end()
                .start("p:notesMasterIdLst")
                .leaf("p:notesMasterId", "r:id", relations.part("notesMaster", "notesMasters/notesMaster1.xml"))
                .end()
                .start("p:sldIdLst");
        for (int i = 1; i <= slides; i++) {
            xml.leaf(
                    "p:sldId",
                    "id",
                    String.valueOf(FIRST_SLIDE + i - 1),
                    "r:id",
                    relations.part("slide", "slides/slide" + i + ".xml"));
        }
        relations.part("theme", "theme/theme1.xml");
        xml.end()
                .leaf("p:sldSz", "cx", "12192000", "cy", "6858000")
                .leaf("p:notesSz", "cx", "6858000", "cy", "9144000")
                .start("p:defaultTextStyle")
                .start("a:lvl1pPr")
                .start("a:defRPr", "sz", "1800")
                .leaf("a:latin", "typeface", "+mn-lt")
                .end()
                .end()
                .end()
                .end();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
