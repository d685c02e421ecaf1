package org.vitaressources.text.tika;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.vitaressources.text.DocumentStructure;
import org.vitaressources.text.Finding;

/// Tells how an ODT or ODP is built (OpenDocument 1.3). Deleted text, notes, remarks and tables of contents are left
/// out.
final class OpenDocumentInspection implements Inspections.Inspection, OfficeZip.Visitor {
    private static final Set<String> LEFT_OUT = Set.of(
            "tracked-changes",
            "annotation",
            "notes",
            "table-of-content",
            "illustration-index",
            "alphabetical-index",
            "bibliography");

    private DocumentStructure structure = new DocumentStructure();
    private OpenDocumentStyles styles = new OpenDocumentStyles();
    private final Deque<Words> blocks = new ArrayDeque<>();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final Deque<Table> tables = new ArrayDeque<>();
    private final Deque<String> spans = new ArrayDeque<>();
    private StringBuilder link = new StringBuilder();
    private boolean linking;
    private boolean inBody;
    private int skipped;
    private int slide;
    private boolean filled;
    private boolean titled;

    /// A paragraph or a heading.
    private static final class Words {
        private final StringBuilder text = new StringBuilder();
        private final String style;
        private final int level;
        private int bold;
        private int plain;

        Words(String style, int level) {
            this.style = style;
            this.level = level;
        }
    }

    private static final class Frame {
        private final StringBuilder alternative = new StringBuilder();
        private boolean picture;
        private boolean text;
        private boolean describing;
        private final boolean decorative;
        private final boolean title;

        Frame(boolean decorative, boolean title) {
            this.decorative = decorative;
            this.title = title;
        }
    }

    private static final class Table {
        private int rows;
        private int cells;
        private int columns;
        private boolean header;
        private boolean holdsAnother;
    }

    @Override
    public void of(OfficeZip zip, DocumentStructure into) throws IOException, XMLStreamException {
        structure = into;
        if (zip.has("styles.xml")) {
            zip.walk("styles.xml", styles);
        }
        zip.walk("content.xml", this);
        endSlide();
    }

    @Override
    public void start(XMLStreamReader element) throws XMLStreamException {
        String name = element.getLocalName();
        if (skipped > 0 || LEFT_OUT.contains(name)) {
            skipped++;
            return;
        }
        inBody |= name.equals("body");
        if (!inBody) {
            styles.start(element);
            return;
        }
        switch (name) {
            case "h" -> blocks.push(new Words(style(element), level(element)));
            case "p" -> blocks.push(new Words(style(element), 0));
            case "span" -> spans.push(style(element));
            case "a" -> {
                linking = OfficeZip.attribute(element, "href").matches("(?i)https?:.*");
                link = new StringBuilder();
            }
            case "page" -> slide();
            case "frame" ->
                frames.push(new Frame(
                        styles.isDecorative(style(element)),
                        OfficeZip.attribute(element, "class").equals("title")));
            case "image", "object", "object-ole", "text-box", "title", "desc" -> frame(element);
            case "table", "table-row", "table-cell", "covered-table-cell", "table-header-rows" -> table(name, element);
            case "s", "tab", "line-break" -> text(" ");
            default -> {}
        }
    }

    private static String style(XMLStreamReader element) {
        return OfficeZip.attribute(element, "style-name");
    }

    private static int level(XMLStreamReader element) {
        String written = OfficeZip.attribute(element, "outline-level");
        return written.matches("[1-9]") ? Integer.parseInt(written) : 1;
    }

    private void slide() {
        endSlide();
        slide++;
        filled = false;
        titled = false;
        structure.slide(slide);
    }

    private void endSlide() {
        if (slide > 0 && filled && !titled) {
            structure.note(Finding.Kind.SLIDE_WITHOUT_TITLE);
        }
    }

    private void frame(XMLStreamReader element) {
        Frame frame = frames.peek();
        if (frame == null) {
            return;
        }
        switch (element.getLocalName()) {
            case "text-box" -> frame.text = true;
            case "title", "desc" ->
                frame.describing = String.valueOf(element.getNamespaceURI()).contains("svg");
            default -> frame.picture = true;
        }
    }

    private void table(String name, XMLStreamReader element) {
        if (name.equals("table")) {
            tables.forEach(outer -> outer.holdsAnother = true);
            tables.push(new Table());
            tables.peek().header =
                    OfficeZip.attribute(element, "use-first-row-styles").equals("true");
            return;
        }
        Table table = tables.peek();
        if (table != null) {
            switch (name) {
                case "table-row" -> {
                    table.rows++;
                    table.cells = 0;
                }
                case "table-header-rows" -> table.header = true;
                default -> table.columns = Math.max(table.columns, ++table.cells);
            }
        }
    }

    @Override
    public void text(String text) {
        if (skipped > 0) {
            return;
        }
        if (!frames.isEmpty() && frames.peek().describing) {
            frames.peek().alternative.append(text);
            return;
        }
        Words words = blocks.peek();
        if (words == null) {
            return;
        }
        words.text.append(text);
        if (linking) {
            link.append(text);
        }
        int letters = (int) text.chars().filter(c -> !Character.isWhitespace(c)).count();
        if (letters > 0) {
            filled = true;
            titled |= frames.stream().anyMatch(frame -> frame.title);
        }
        if (styles.isBold(spans, words.style)) {
            words.bold += letters;
        } else {
            words.plain += letters;
        }
    }

    @Override
    public void end(XMLStreamReader element) {
        if (skipped > 0) {
            skipped--;
            return;
        }
        if (!inBody) {
            styles.end(element);
            return;
        }
        switch (element.getLocalName()) {
            case "h", "p" -> {
                if (!blocks.isEmpty()) {
                    end(blocks.pop());
                }
            }
            case "span" -> spans.poll();
            case "a" -> {
                if (linking) {
                    structure.link(link.toString());
                }
                linking = false;
            }
            case "title", "desc" -> {
                if (!frames.isEmpty()) {
                    frames.peek().describing = false;
                }
            }
            case "frame" -> {
                if (!frames.isEmpty()) {
                    end(frames.pop());
                }
            }
            case "table" -> {
                if (!tables.isEmpty()) {
                    end(tables.pop());
                }
            }
            default -> {}
        }
    }

    private void end(Words words) {
        if (words.level > 0) {
            structure.heading(words.level, words.text.toString());
        } else if (slide == 0) {
            boolean bold = words.bold > 0 && words.plain == 0 && tables.isEmpty();
            structure.paragraph(words.text.toString(), bold);
        }
    }

    private void end(Frame frame) {
        if (frame.picture && !frame.text) {
            filled = true;
            if (!frame.decorative) {
                structure.image(frame.alternative.toString());
            }
        }
    }

    private void end(Table table) {
        if (table.rows > 1 && table.columns > 1 && !table.holdsAnother) {
            structure.table(table.header);
        }
    }
}
