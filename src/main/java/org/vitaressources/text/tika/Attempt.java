package org.vitaressources.text.tika;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vitaressources.text.RawReading;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/// One file being parsed: counts what it gives, and remembers what had to be left out.
final class Attempt {
    private static final int MAX_LISTED = 1_000;

    private final ParserLimits limits;
    private final PartWriter.Sink sink;
    private final List<String> remarks = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();
    private PartWriter writer;
    private long characters;
    private int packed;
    private boolean text;

    Attempt(ParserLimits limits, PartWriter.Sink sink) {
        this.limits = limits;
        this.sink = sink;
        this.writer = new PartWriter(Layout.FLOW, "", 0, this::pass);
    }

    void open(Layout layout) {
        writer = new PartWriter(layout, "", 0, this::pass);
    }

    /// A writer for a packed file.
    PartWriter packed(Layout layout, String path, int ordinal) {
        return new PartWriter(layout, path, ordinal, this::pass);
    }

    ContentHandler writer() {
        return new CountingHandler(writer, this);
    }

    ContentHandler counting(PartWriter packedWriter) {
        return new CountingHandler(packedWriter, this);
    }

    void count(int more) throws SAXException {
        characters += more;
        if (characters > limits.maxCharacters()) {
            throw new OutputLimit("Seuls les " + limits.maxCharacters() + " premiers caractères ont été lus.");
        }
    }

    /// Rank of the next packed file, or 0 when there are already too many.
    int nextPacked() {
        if (packed >= limits.maxEmbedded()) {
            remark("Seuls les " + limits.maxEmbedded() + " premiers fichiers contenus ont été lus.");
            return 0;
        }
        return ++packed;
    }

    /// Remembers what an archive holds, read or not.
    void list(String name) {
        if (names.size() < MAX_LISTED && !names.contains(name)) {
            names.add(name);
        }
    }

    /// The list of what an archive holds, as a part of its own.
    void sendList() throws SAXException {
        if (!names.isEmpty()) {
            StringBuilder html = new StringBuilder("<p>Fichiers contenus :</p><ul>");
            for (String name : names) {
                String safe = name.replace("&", "&amp;").replace("<", "&lt;");
                html.append("<li>").append(safe).append("</li>");
            }
            sink.accept(new RawReading.Part(
                    RawReading.Kind.FLOW, 0, "", "", 0, html.append("</ul>").toString()));
            text = true;
        }
    }

    ParserLimits limits() {
        return limits;
    }

    void remark(String remark) {
        if (!remarks.contains(remark) && remarks.size() < 10) {
            remarks.add(remark);
        }
    }

    List<String> remarks() {
        return remarks;
    }

    int pages() {
        return writer.number();
    }

    boolean hasText() {
        return text || writer.hasText();
    }

    void finish() throws SAXException {
        writer.finish();
    }

    private void pass(RawReading.Part part) throws SAXException {
        text |= !part.member().isEmpty() && !part.html().isBlank();
        sink.accept(part);
    }
}
