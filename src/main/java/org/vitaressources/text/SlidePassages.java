package org.vitaressources.text;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/// Turns a slide into a passage: its words, then its notes, marked as such.
final class SlidePassages {
    private static final int TITLE = 120;

    private SlidePassages() {}

    static void add(RawReading.Part part, List<Passage> passages, List<Reading.OutlineEntry> outline) {
        Document dirty = HtmlSanitizer.parse(PlainCharacters.tidy(part.html()));
        Element body = dirty.body();
        Elements notes = body.select(".slide-notes, .notes, .slideNotes, .slide-note-content");
        notes.removeIf(note -> note.text().isBlank());
        notes.forEach(note -> note.attr("id", "note-de-diapo"));
        body.select("p").forEach(p -> {
            if (p.text().matches("‹.{1,3}›|" + part.number())) {
                p.remove();
            }
        });
        for (Element note : body.select("#note-de-diapo")) {
            note.remove();
        }
        OfficeStyles.toStructure(body);
        body.select("h1, h2, h3, h4, h5, h6").forEach(h -> h.tagName("p"));
        for (Element note : notes) {
            OfficeStyles.toStructure(note);
            Element aside = body.appendElement("aside").attr("class", "notes");
            aside.appendElement("p").appendElement("strong").text("Notes");
            aside.appendChild(note.tagName("div"));
        }
        HtmlShape.normalise(body);
        Element clean = HtmlSanitizer.clean(dirty).body();
        HtmlTables.makeScrollable(clean);
        String text = PlainText.of(clean);
        if (!text.isBlank()) {
            Address.Slide slide = new Address.Slide(part.number());
            passages.add(new Passage(slide, slide.anchor(), text, new SafeHtml(clean.html())));
            String first = text.lines().findFirst().orElse("");
            String title = first.length() > TITLE ? first.substring(0, TITLE) + "…" : first;
            outline.add(new Reading.OutlineEntry(2, title, slide.anchor()));
        }
    }
}
