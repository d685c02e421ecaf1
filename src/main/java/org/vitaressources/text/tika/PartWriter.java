package org.vitaressources.text.tika;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.vitaressources.text.RawReading;
import org.vitaressources.text.RawReading.Kind;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Writes the XHTML events of a parser as parts: a new one at each page, slide or sheet, else pieces of running text
/// cut
/// between blocks. What it writes is still cleaned by the parent.
final class PartWriter extends DefaultHandler {
    private static final int PIECE = 200_000;
    private static final int MAX_DEPTH = 60;
    private static final Set<String> KEPT = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "caption",
            "blockquote",
            "pre",
            "b",
            "i",
            "u",
            "s",
            "em",
            "strong",
            "sub",
            "sup",
            "a",
            "br",
            "div");
    private static final Set<String> VOID = Set.of("br");

    /// Where finished parts go.
    interface Sink {
        void accept(RawReading.Part part) throws SAXException;
    }

    private final Layout layout;
    private final String member;
    private final int memberOrdinal;
    private final Sink sink;
    private final StringBuilder html = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inBody;
    private int number;
    private int boundaryDepth = -1;
    private String sheetName = "";
    private boolean hasText;

    PartWriter(Layout layout, String member, int memberOrdinal, Sink sink) {
        this.layout = layout;
        this.member = member;
        this.memberOrdinal = memberOrdinal;
        this.sink = sink;
    }

    /// Pages, slides or sheets so far.
    int number() {
        return number;
    }

    boolean hasText() {
        return hasText;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        String tag = localName.isEmpty() ? qName : localName;
        if (tag.equals("body")) {
            inBody = true;
            return;
        }
        if (!inBody) {
            return;
        }
        String cssClass = attributes.getValue("class");
        if (layout.startsPart(tag, cssClass)) {
            if (boundaryDepth < 0) {
                flush();
                boundaryDepth = open.size();
                number++;
            }
        }
        String written = "";
        if (KEPT.contains(tag) && open.size() < MAX_DEPTH) {
            written = tag;
            html.append('<').append(tag);
            if (cssClass != null) {
                attribute("class", cssClass);
            }
            if (tag.equals("a") && attributes.getValue("href") != null) {
                attribute("href", attributes.getValue("href"));
            }
            for (String span : new String[] {"colspan", "rowspan"}) {
                if (attributes.getValue(span) != null) {
                    attribute(span, attributes.getValue(span));
                }
            }
            html.append('>');
            if (VOID.contains(tag)) {
                written = "";
            }
        } else if (tag.equals("img")) {
            String alternative = attributes.getValue("alt");
            if (alternative != null
                    && !alternative.matches("(?i).*\\.(png|jpe?g|gif|emf|wmf|bmp|tiff?|svg)\\s*|image\\d*|")) {
                html.append(' ');
                escape(alternative);
                html.append(' ');
            }
        }
        open.push(written);
    }

    @Override
    public void endElement(String uri, String localName, String qName) throws SAXException {
        String tag = localName.isEmpty() ? qName : localName;
        if (!inBody || tag.equals("body") || open.isEmpty()) {
            return;
        }
        String written = open.pop();
        if (!written.isEmpty()) {
            html.append("</").append(written).append('>');
        }
        if (boundaryDepth >= 0 && open.size() == boundaryDepth) {
            if (layout.endsAtClose()) {
                finishPart();
            } else {
                boundaryDepth = -1;
            }
        } else if (layout == Layout.FLOW && open.isEmpty() && html.length() > PIECE) {
            flush();
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inBody) {
            for (int i = start; i < start + length; i++) {
                append(characters[i]);
                hasText |= characters[i] > ' ' && Character.isLetterOrDigit(characters[i]);
            }
        }
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) {
        characters(characters, start, length);
    }

    /// Sends what is left.
    void finish() throws SAXException {
        while (!open.isEmpty()) {
            String written = open.pop();
            if (!written.isEmpty()) {
                html.append("</").append(written).append('>');
            }
        }
        flush();
    }

    void sheetName(String name) {
        sheetName = name;
    }

    private void finishPart() throws SAXException {
        flush();
        boundaryDepth = -1;
    }

    private void flush() throws SAXException {
        boolean before = layout != Layout.FLOW && number == 0;
        if (!html.isEmpty()
                && (!before || !html.toString().replaceAll("<[^>]*>", "").isBlank())) {
            Kind kind = before ? Kind.FLOW : layout.kind();
            sink.accept(new RawReading.Part(kind, number, sheetName, member, memberOrdinal, html.toString()));
        } else if (!html.isEmpty() && layout.kind() == Kind.PAGE) {
            sink.accept(new RawReading.Part(Kind.PAGE, number, "", member, memberOrdinal, ""));
        }
        html.setLength(0);
    }

    private void attribute(String name, String value) {
        html.append(' ').append(name).append("=\"");
        escape(value.length() > 2000 ? "" : value);
        html.append('"');
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            append(text.charAt(i));
        }
    }

    private void append(char c) {
        switch (c) {
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '&' -> html.append("&amp;");
            case '"' -> html.append("&quot;");
            default -> html.append(c);
        }
    }
}
