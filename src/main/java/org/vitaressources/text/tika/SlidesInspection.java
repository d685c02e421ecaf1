package org.vitaressources.text.tika;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.vitaressources.text.DocumentStructure;
import org.vitaressources.text.Finding;

/// Tells how the slides of a PPTX are built (ECMA-376, part 1, § 19), those that are hidden left out.
final class SlidesInspection implements Inspections.Inspection {
    private static final int MOST_SLIDES = 2_000;

    @Override
    public void of(OfficeZip zip, DocumentStructure structure) throws IOException, XMLStreamException {
        String main = zip.relations("").values().stream()
                .filter(relation -> relation.type().equals("officeDocument"))
                .map(OfficeZip.Relation::target)
                .findFirst()
                .orElse("ppt/presentation.xml");
        Map<String, OfficeZip.Relation> relations = zip.relations(main);
        List<String> slides = new ArrayList<>();
        zip.walk(main, new Starts(element -> {
            OfficeZip.Relation slide = relations.get(OfficeZip.relation(element));
            if (element.getLocalName().equals("sldId") && slide != null && slides.size() < MOST_SLIDES) {
                slides.add(slide.target());
            }
        }));
        for (int i = 0; i < slides.size(); i++) {
            structure.slide(i + 1);
            if (zip.has(slides.get(i))) {
                Slide slide = new Slide(zip.relations(slides.get(i)), structure);
                zip.walk(slides.get(i), slide);
                slide.end();
            }
        }
    }

    /// Looks at beginnings alone.
    private record Starts(java.util.function.Consumer<XMLStreamReader> look) implements OfficeZip.Visitor {
        @Override
        public void start(XMLStreamReader element) {
            look.accept(element);
        }

        @Override
        public void text(String text) {}

        @Override
        public void end(XMLStreamReader element) {}
    }

    /// A shape, a picture, a frame or a group of them.
    private static final class Shape {
        private String alternative = "";
        private boolean decorative;
        private boolean picture;
        private boolean title;
        private boolean words;
    }

    private static final class Slide implements OfficeZip.Visitor {
        private final Map<String, OfficeZip.Relation> relations;
        private final DocumentStructure structure;
        private final Deque<Shape> shapes = new ArrayDeque<>();
        private final StringBuilder linkWords = new StringBuilder();
        private String link = "";
        private String runLink = "";
        private boolean inText;
        private boolean hidden;
        private boolean titled;
        private boolean filled;
        private int skipped;

        Slide(Map<String, OfficeZip.Relation> relations, DocumentStructure structure) {
            this.relations = relations;
            this.structure = structure;
        }

        void end() {
            if (filled && !titled && !hidden) {
                structure.note(Finding.Kind.SLIDE_WITHOUT_TITLE);
            }
        }

        @Override
        public void start(XMLStreamReader element) {
            String name = element.getLocalName();
            if (skipped > 0 || hidden || name.equals("Fallback")) {
                skipped++;
                return;
            }
            switch (name) {
                case "sld" -> hidden = OfficeZip.attribute(element, "show").matches("0|false");
                case "sp", "pic", "graphicFrame", "grpSp" -> open(element);
                case "cNvPr" -> describe(element);
                case "decorative", "ph", "chart", "relIds" -> tell(element);
                case "tblPr" ->
                    structure.table(OfficeZip.attribute(element, "firstRow").matches("1|true"));
                case "r" -> runLink = "";
                case "hlinkClick" -> {
                    OfficeZip.Relation target = relations.get(OfficeZip.relation(element));
                    runLink = target != null && target.external() ? target.target() : "";
                }
                case "t" -> inText = true;
                default -> {}
            }
        }

        private void open(XMLStreamReader element) {
            Shape shape = new Shape();
            Shape group = shapes.peek();
            if (group != null && !group.alternative.isBlank()) {
                shape.alternative = group.alternative;
            }
            shape.picture = element.getLocalName().equals("pic");
            shapes.push(shape);
        }

        private void describe(XMLStreamReader element) {
            Shape shape = shapes.peek();
            if (shape != null) {
                String said = OfficeZip.attribute(element, "descr") + OfficeZip.attribute(element, "title");
                shape.alternative = said.isBlank() ? shape.alternative : said;
            }
        }

        private void tell(XMLStreamReader element) {
            Shape shape = shapes.peek();
            if (shape == null) {
                return;
            }
            switch (element.getLocalName()) {
                case "decorative" -> shape.decorative = OfficeZip.isOn(element);
                case "ph" -> shape.title = OfficeZip.attribute(element, "type").matches("title|ctrTitle");
                default -> shape.picture = true;
            }
        }

        @Override
        public void text(String text) {
            if (skipped > 0 || !inText || text.isBlank()) {
                return;
            }
            shapes.forEach(shape -> shape.words = true);
            filled = true;
            if (!runLink.equals(link)) {
                endLink();
                link = runLink;
            }
            linkWords.append(link.isEmpty() ? "" : text);
        }

        private void endLink() {
            if (!link.isEmpty()) {
                structure.link(linkWords.toString());
            }
            link = "";
            linkWords.setLength(0);
        }

        @Override
        public void end(XMLStreamReader element) {
            if (skipped > 0) {
                skipped--;
                return;
            }
            switch (element.getLocalName()) {
                case "t" -> inText = false;
                case "p" -> endLink();
                case "sp", "pic", "graphicFrame", "grpSp" -> close();
                default -> {}
            }
        }

        private void close() {
            if (shapes.isEmpty()) {
                return;
            }
            Shape shape = shapes.pop();
            titled |= shape.title && shape.words;
            filled |= shape.picture;
            if (shape.picture && !shape.decorative) {
                structure.image(shape.alternative);
            }
        }
    }
}
