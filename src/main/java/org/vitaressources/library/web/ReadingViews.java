package org.vitaressources.library.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.vitaressources.library.AddressLabels;
import org.vitaressources.library.Library;
import org.vitaressources.library.LibraryDocument;
import org.vitaressources.library.QueryMarks;
import org.vitaressources.library.Resource;
import org.vitaressources.library.TextLinks;
import org.vitaressources.library.web.ReadingView.Section;
import org.vitaressources.library.web.ReadingView.Spot;
import org.vitaressources.text.Address;
import org.vitaressources.text.LocalLinks;
import org.vitaressources.text.Passage;
import org.vitaressources.text.Reading;
import org.vitaressources.text.WordMarks;

/// Makes the reading view of a document.
@Component
class ReadingViews {
    private final Library library;
    private final AddressLabels labels;
    private final TextLinks links;
    private final QueryMarks queries;

    ReadingViews(Library library, AddressLabels labels, TextLinks links, QueryMarks queries) {
        this.library = library;
        this.labels = labels;
        this.links = links;
        this.queries = queries;
    }

    ReadingView of(Resource resource, LibraryDocument document, String words, Locale locale) {
        Reading reading = library.reading(document);
        WordMarks marks = WordMarks.of(queries.of(words));
        LocalLinks.Destination destination = links.from(resource, document.path());
        List<WordMarks.Marked> marked = new ArrayList<>();
        int total = 0;
        for (Passage passage : reading.passages()) {
            WordMarks.Marked text = marks.in(LocalLinks.lead(passage.html(), destination), total);
            marked.add(text);
            total += text.count();
        }
        DocumentView shown = DocumentView.of(resource.slug(), document, reading, locale);
        List<Section> sections = sections(reading.passages(), marked, total, shown, locale);
        return new ReadingView(
                shown,
                resource.description().title(),
                "/ressources/" + resource.slug(),
                document.name(),
                reading.metadata().language().orElse(resource.description().language()),
                sections,
                pages(reading.passages(), sections, locale),
                reading.outline(),
                words,
                total,
                spots(reading.passages(), sections, locale));
    }

    private List<Section> sections(
            List<Passage> passages, List<WordMarks.Marked> marked, int total, DocumentView document, Locale locale) {
        List<Section> sections = new ArrayList<>();
        String before = "";
        int seen = 0;
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            int here = marked.get(i).count();
            String heading = isNumbered(passage.address()) ? labels.full(passage.address(), locale) : "";
            sections.add(new Section(
                    passage.anchor(),
                    heading.equals(before) ? "" : heading,
                    original(document, passage.address()),
                    marked.get(i).html(),
                    here,
                    seen,
                    seen + here < total ? seen + here + 1 : 0));
            before = heading;
            seen += here;
        }
        return sections;
    }

    /// Browsers open a PDF at a page when its address says so.
    private static String original(DocumentView document, Address address) {
        boolean paged = address instanceof Address.Page && document.format().equals(DocumentFormat.PDF.key());
        return paged ? document.filePath() + "?affichage=1#page=" + ((Address.Page) address).number() : "";
    }

    private List<Spot> pages(List<Passage> passages, List<Section> sections, Locale locale) {
        List<Spot> pages = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            if (!sections.get(i).heading().isEmpty()) {
                Address address = passages.get(i).address();
                pages.add(new Spot(number(address, locale), passages.get(i).anchor(), 0));
            }
        }
        return pages;
    }

    private List<Spot> spots(List<Passage> passages, List<Section> sections, Locale locale) {
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            Section section = sections.get(i);
            if (section.marks() > 0) {
                String label = labels.brief(passages.get(i).address(), locale);
                String anchor = WordMarks.ANCHOR + (section.previous() + 1);
                boolean same = !spots.isEmpty() && spots.getLast().label().equals(label);
                if (same) {
                    Spot last = spots.removeLast();
                    spots.add(new Spot(label, last.anchor(), last.count() + section.marks()));
                } else {
                    spots.add(new Spot(label, anchor, section.marks()));
                }
            }
        }
        return spots;
    }

    private String number(Address address, Locale locale) {
        return switch (address) {
            case Address.Page page -> String.valueOf(page.number());
            case Address.Slide slide -> String.valueOf(slide.number());
            case Address.Sheet sheet -> sheet.name().isBlank() ? String.valueOf(sheet.number()) : sheet.name();
            default -> labels.brief(address, locale);
        };
    }

    private static boolean isNumbered(Address address) {
        return !(address instanceof Address.Section);
    }
}
