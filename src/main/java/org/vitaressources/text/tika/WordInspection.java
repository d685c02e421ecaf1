package org.vitaressources.text.tika;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.vitaressources.text.DocumentStructure;

/// Tells how a DOCX is built (ECMA-376, part 1, § 17). Fallbacks for older programs are left out, and so is what is
/// struck out.
final class WordInspection implements Inspections.Inspection, OfficeZip.Visitor {
    private static final Set<String> LEFT_OUT = Set.of("Fallback", "del", "moveFrom");

    private DocumentStructure structure = new DocumentStructure();
    private WordStyles styles = new WordStyles();
    private Map<String, OfficeZip.Relation> relations = Map.of();

    private final Deque<WordParagraph> paragraphs = new ArrayDeque<>();
    private final Deque<WordTable> tables = new ArrayDeque<>();
    private final Deque<Drawing> drawings = new ArrayDeque<>();
    private int skipped;
    private boolean inRunProperties;
    private boolean inParagraphProperties;
    private boolean inText;
    private boolean inInstruction;

    /// A drawing in the text: only pictures, charts and diagrams need an alternative.
    private static final class Drawing {
        private String alternative = "";
        private boolean picture;
        private boolean decorative;
    }

    @Override
    public void of(OfficeZip zip, DocumentStructure into) throws IOException, XMLStreamException {
        structure = into;
        String main = zip.relations("").values().stream()
                .filter(relation -> relation.type().equals("officeDocument"))
                .map(OfficeZip.Relation::target)
                .findFirst()
                .orElse("word/document.xml");
        relations = zip.relations(main);
        String stylePart = relations.values().stream()
                .filter(relation -> relation.type().equals("styles"))
                .map(OfficeZip.Relation::target)
                .findFirst()
                .orElse("word/styles.xml");
        styles = WordStyles.of(zip, stylePart);
        zip.walk(main, this);
    }

    @Override
    public void start(XMLStreamReader element) {
        String name = element.getLocalName();
        if (skipped > 0 || LEFT_OUT.contains(name) || name.endsWith("Change")) {
            skipped++;
            return;
        }
        switch (name) {
            case "p" -> {
                if (isWord(element)) {
                    paragraphs.push(new WordParagraph(styles, tables.isEmpty()));
                }
            }
            case "pPr" -> inParagraphProperties = true;
            case "rPr" -> inRunProperties = true;
            case "t" -> inText = isWord(element);
            case "instrText" -> inInstruction = true;
            case "tbl" -> {
                tables.forEach(WordTable::holdsAnother);
                tables.push(new WordTable());
            }
            case "tr", "tc", "tblHeader" -> {
                if (!tables.isEmpty() && isWord(element)) {
                    tables.peek().start(element);
                }
            }
            case "inline", "anchor", "shape" -> drawing(element);
            case "docPr", "cNvPr", "decorative", "pic", "chart", "relIds", "imagedata" -> drawn(element);
            default -> paragraph(element);
        }
    }

    private static boolean isWord(XMLStreamReader element) {
        String namespace = element.getNamespaceURI();
        return namespace != null && namespace.endsWith("/main") && namespace.contains("wordprocessingml");
    }

    private void paragraph(XMLStreamReader element) {
        WordParagraph paragraph = paragraphs.peek();
        if (paragraph == null) {
            return;
        }
        switch (element.getLocalName()) {
            case "pStyle" -> paragraph.style(OfficeZip.attribute(element, "val"));
            case "outlineLvl" -> paragraph.level(WordStyles.outline(element));
            case "rStyle" -> paragraph.runStyle(OfficeZip.attribute(element, "val"));
            case "b" -> {
                if (inRunProperties && !inParagraphProperties) {
                    paragraph.runBold(OfficeZip.isOn(element));
                }
            }
            case "r" -> paragraph.run();
            case "hyperlink" -> {
                OfficeZip.Relation target = relations.get(OfficeZip.relation(element));
                paragraph.link(target != null && target.external());
            }
            case "fldChar" -> paragraph.field(OfficeZip.attribute(element, "fldCharType"), structure);
            default -> {}
        }
    }

    private void drawing(XMLStreamReader element) {
        Drawing drawing = new Drawing();
        if (element.getLocalName().equals("shape")) {
            drawing.alternative = OfficeZip.attribute(element, "alt");
        }
        drawings.push(drawing);
    }

    private void drawn(XMLStreamReader element) {
        Drawing drawing = drawings.peek();
        if (drawing == null) {
            return;
        }
        switch (element.getLocalName()) {
            case "docPr", "cNvPr" -> {
                if (drawing.alternative.isBlank()) {
                    drawing.alternative = OfficeZip.attribute(element, "descr") + OfficeZip.attribute(element, "title");
                }
            }
            case "decorative" -> drawing.decorative = OfficeZip.isOn(element);
            default -> drawing.picture = true;
        }
    }

    @Override
    public void text(String text) {
        WordParagraph paragraph = paragraphs.peek();
        if (skipped == 0 && paragraph != null) {
            if (inText) {
                paragraph.text(text);
            } else if (inInstruction) {
                paragraph.instruction(text);
            }
        }
    }

    @Override
    public void end(XMLStreamReader element) {
        if (skipped > 0) {
            skipped--;
            return;
        }
        switch (element.getLocalName()) {
            case "p" -> {
                if (isWord(element) && !paragraphs.isEmpty()) {
                    paragraphs.pop().end(structure);
                }
            }
            case "pPr" -> inParagraphProperties = false;
            case "rPr" -> inRunProperties = false;
            case "t" -> inText = false;
            case "instrText" -> inInstruction = false;
            case "hyperlink" -> {
                if (!paragraphs.isEmpty()) {
                    paragraphs.peek().endLink(structure);
                }
            }
            case "tbl" -> {
                if (!tables.isEmpty()) {
                    tables.pop().end(structure);
                }
            }
            case "inline", "anchor", "shape" -> endDrawing();
            default -> {}
        }
    }

    private void endDrawing() {
        if (!drawings.isEmpty()) {
            Drawing drawing = drawings.pop();
            if (drawing.picture && !drawing.decorative) {
                structure.image(drawing.alternative);
            }
        }
    }
}
