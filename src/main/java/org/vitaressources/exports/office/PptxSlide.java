package org.vitaressources.exports.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitaressources.exports.Making;
import org.vitaressources.exports.manuscript.Block;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.exports.writing.ExportZip;
import org.vitaressources.exports.writing.Figure;
import org.vitaressources.exports.writing.Plain;
import org.vitaressources.exports.writing.Xml;

/// A slide as PresentationML: titles and texts stand in the places of the layout, so that outline and screen
/// readers find them.
final class PptxSlide {
    private static final long LEFT = 609_600;
    private static final long TOP = 1_524_000;
    private static final long WIDTH = 10_972_800;
    private static final long HEIGHT = 4_572_000;
    /// Of a line of 20 points at 1.2, and what the master leaves before a paragraph: 12 700 EMU a point.
    private static final long ROW = 304_800;

    private static final long BEFORE_A_PARAGRAPH = 76_200;

    private final OpenXml parts;
    private final Manuscript manuscript;
    private final Making making;
    private final String language;

    PptxSlide(OpenXml parts, Manuscript manuscript, Making making) {
        this.parts = parts;
        this.manuscript = manuscript;
        this.making = making;
        this.language = manuscript.language().getLanguage().equals("en") ? "en-GB" : "fr-FR";
    }

    byte[] bytes(Slide slide, Relations relations) throws IOException {
        return ExportZip.bytes(xml -> {
            begin(xml, "p:sld", slide.hidden() ? new String[] {"show", "0"} : new String[0]);
            PptxText text = new PptxText(xml, relations, language);
            place(xml, "2", "Titre", slide.layout().title(), "");
            text.paragraphs(List.of(Slide.Line.of(Plain.line(slide.title()))));
            xml.end();
            switch (slide.body()) {
                case Slide.Body.Words words -> words(xml, text, slide, words.lines());
                case Slide.Body.Rows rows -> new PptxTable(xml, text).write(rows.table(), LEFT, TOP, WIDTH);
                case Slide.Body.Image image -> image(xml, text, slide, image, relations);
            }
            if (slide.layout() == Slide.Layout.CONTENT) {
                place(xml, "4", "Pied de page", "ftr", "10");
                String foot = slide.foot().isEmpty() ? manuscript.title() : slide.foot();
                text.paragraphs(List.of(Slide.Line.of(Plain.line(foot))));
                xml.end();
                place(xml, "5", "Numéro", "sldNum", "11");
                text.number();
                xml.end();
            }
            end(xml);
        });
    }

    void notes(Xml xml, List<String> notes) throws IOException {
        begin(xml, "p:notes", new String[0]);
        xml.start("p:sp")
                .start("p:nvSpPr")
                .leaf("p:cNvPr", "id", "2", "name", "Diapositive")
                .start("p:cNvSpPr")
                .leaf("a:spLocks", "noGrp", "1", "noRot", "1", "noChangeAspect", "1")
                .end()
                .start("p:nvPr")
                .leaf("p:ph", "type", "sldImg", "idx", "2")
                .end()
                .end()
                .leaf("p:spPr")
                .end();
        place(xml, "3", "Notes", "body", "3");
        new PptxText(xml, new Relations(), language)
                .paragraphs(notes.stream().map(Slide.Line::of).toList());
        xml.end();
        end(xml);
    }

    private static void words(Xml xml, PptxText text, Slide slide, List<Slide.Line> lines) throws IOException {
        if (!lines.isEmpty()) {
            place(xml, "3", "Texte", slide.layout().body(), "1");
            text.paragraphs(lines);
            xml.end();
        }
    }

    /// A picture fills what its lines leave of the slide.
    private void image(Xml xml, PptxText text, Slide slide, Slide.Body.Image image, Relations relations)
            throws IOException {
        Block.Picture block = image.picture();
        Optional<Figure> picture = Figure.of(block.file());
        if (picture.isEmpty()) {
            String words = block.alternative().isBlank() ? block.file().title() : block.alternative();
            List<Slide.Line> lines = new ArrayList<>(image.above());
            lines.add(Slide.Line.of(making.say("export.picture.missing", Plain.line(words))));
            words(xml, text, slide, lines);
            return;
        }
        long above = height(image.above());
        if (above > 0) {
            place(xml, "3", "Texte", slide.layout().body(), "1", new PptxBox(LEFT, TOP, WIDTH, above));
            text.paragraphs(image.above());
            xml.end();
        }
        long below = above > 0 ? above + ROW / 2 : 0;
        double[] size = picture.get().within(WIDTH, (double) (HEIGHT - below), 2 * PptxBox.EMU_PER_INCH);
        String relation = relations.part("image", "../media/" + parts.picture("ppt/media/", picture.get()));
        PptxBox free = new PptxBox(LEFT, TOP + below, WIDTH, HEIGHT - below);
        free.middle((long) size[0], (long) size[1]).picture(xml, relation, Plain.line(block.alternative()));
    }

    private static long height(List<Slide.Line> lines) {
        long rows = lines.stream().mapToInt(Slide.Line::room).sum() / Slide.LINE;
        return rows * ROW + lines.size() * BEFORE_A_PARAGRAPH;
    }

    /// Begins a shape that stands in a place of the layout; its text follows.
    private static void place(Xml xml, String id, String name, String kind, String index) throws IOException {
        place(xml, id, name, kind, index, null);
    }

    /// @param box where it stands instead of where the layout says
    private static void place(Xml xml, String id, String name, String kind, String index, @Nullable PptxBox box)
            throws IOException {
        xml.start("p:sp")
                .start("p:nvSpPr")
                .leaf("p:cNvPr", "id", id, "name", name)
                .start("p:cNvSpPr")
                .leaf("a:spLocks", "noGrp", "1")
                .end()
                .start("p:nvPr");
        if (index.isEmpty()) {
            xml.leaf("p:ph", "type", kind);
        } else if (kind.isEmpty()) {
            xml.leaf("p:ph", "idx", index);
        } else {
            xml.leaf("p:ph", "type", kind, "idx", index);
        }
        xml.end().end();
        if (box == null) {
            xml.leaf("p:spPr");
        } else {
            xml.start("p:spPr");
            box.write(xml);
            xml.end();
        }
    }

    private static void begin(Xml xml, String root, String[] attributes) throws IOException {
        xml.start(
                        root,
                        Stream.of(PptxFile.NAMESPACES, attributes)
                                .flatMap(Stream::of)
                                .toArray(String[]::new))
                .start("p:cSld")
                .start("p:spTree")
                .start("p:nvGrpSpPr")
                .leaf("p:cNvPr", "id", "1", "name", "")
                .leaf("p:cNvGrpSpPr")
                .leaf("p:nvPr")
                .end()
                .leaf("p:grpSpPr");
    }

    private static void end(Xml xml) throws IOException {
        xml.end().end().start("p:clrMapOvr").leaf("a:masterClrMapping").end().end();
    }
}
