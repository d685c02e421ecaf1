package org.vitaressources.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/// Turns a slide into a passage: its words, then its notes, marked as such.
final class SlidePassages {
    private static final int TITLE = 120;
    private static final double MOST = 0.6;
    private static final int FEWEST_SLIDES = 5;

    private final Set<String> repeated;

    private SlidePassages(Set<String> repeated) {
        this.repeated = repeated;
    }

    /// Learns which lines stand on most slides: a menu, a motto, a date.
    static SlidePassages of(List<RawReading.Part> parts) {
        Map<String, Integer> counts = new HashMap<>();
        int slides = 0;
        for (RawReading.Part part : parts) {
            if (part.kind() == RawReading.Kind.SLIDE) {
                slides++;
                HtmlSanitizer.parse(part.html()).body().select("p").stream()
                        .skip(1)
                        .map(Element::text)
                        .filter(text -> !text.isBlank() && text.length() <= TITLE)
                        .distinct()
                        .forEach(text -> counts.merge(text, 1, Integer::sum));
            }
        }
        int needed = Math.max(FEWEST_SLIDES, (int) Math.ceil(MOST * slides));
        counts.values().removeIf(count -> count < needed);
        return new SlidePassages(counts.keySet());
    }

    void add(RawReading.Part part, List<Passage> passages, List<Reading.OutlineEntry> outline) {
        Document dirty = HtmlSanitizer.parse(PlainCharacters.tidy(part.html()));
        Element body = dirty.body();
        Elements notes = body.select(".slide-notes, .notes, .slideNotes, .slide-note-content");
        notes.removeIf(note -> note.text().isBlank());
        notes.forEach(note -> note.attr("id", "note-de-diapo"));
        List<Element> paragraphs = body.select("p");
        for (int i = 0; i < paragraphs.size(); i++) {
            String words = paragraphs.get(i).text();
            if (words.matches("‹.{1,3}›|" + part.number()) || (i > 0 && repeated.contains(words))) {
                paragraphs.get(i).remove();
            }
        }
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
