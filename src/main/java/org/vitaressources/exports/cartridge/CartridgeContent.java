package org.vitaressources.exports.cartridge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.vitaressources.exports.Making;
import org.vitaressources.exports.course.CoursePages;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.exports.manuscript.Part;
import org.vitaressources.exports.manuscript.Piece;
import org.vitaressources.exports.writing.ExportZip;
import org.vitaressources.exports.writing.Plain;
import org.vitaressources.kits.Question;

/// The files of a cartridge, and the table of contents that leads to them.
final class CartridgeContent {
    private static final String LINKS = "http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1";
    private static final String CREDITS = "credits.html";

    private final Manuscript manuscript;
    private final Making making;
    private final ExportZip zip;
    private final CoursePages pages;
    private final List<Entry> contents = new ArrayList<>();
    private final List<Piece> asked = new ArrayList<>();
    private int done;

    CartridgeContent(Manuscript manuscript, Making making, ExportZip zip) throws IOException {
        this.manuscript = manuscript;
        this.making = making;
        this.zip = zip;
        this.pages = new CoursePages(manuscript, making, zip, "pages/", CREDITS);
    }

    List<Entry> contents() {
        return contents;
    }

    /// What pages share: style, pictures, files.
    List<String> shared() {
        return pages.shared();
    }

    void write() throws IOException {
        for (int i = 0; i < manuscript.parts().size(); i++) {
            Part part = manuscript.parts().get(i);
            String title = part.title().isBlank() ? manuscript.title() : part.title();
            contents.add(new Entry("G" + (i + 1), title, Entry.Type.GROUP, "", part(part)));
        }
        if (!manuscript.references().isEmpty() || !manuscript.licence().isBlank()) {
            String title = making.say("export.credits");
            String path = pages.page(CREDITS, title, "", page -> {
                page.element("h1", title);
                pages.writer(page).references();
            });
            contents.add(Entry.of("R-credits", title, Entry.Type.PAGE, path));
        }
    }

    private List<Entry> part(Part part) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (Piece piece : part.pieces()) {
            making.at(done++, manuscript.pieces().size());
            boolean asks = piece.question().filter(Question::isWhole).isPresent();
            if (!asks) {
                test(entries);
            }
            piece(piece, asks, entries);
        }
        test(entries);
        return entries;
    }

    private void piece(Piece piece, boolean asks, List<Entry> entries) throws IOException {
        String title = Plain.line(piece.title());
        String address = piece.link().map(link -> Plain.address(link.address())).orElse("");
        if (!address.isEmpty()) {
            String path = "liens/" + piece.key() + ".xml";
            zip.xml(
                    path,
                    xml -> xml.start("webLink", "xmlns", LINKS)
                            .element("title", title)
                            .leaf("url", "href", address)
                            .end());
            entries.add(Entry.of("R-" + piece.key(), title, Entry.Type.LINK, path));
        } else if (!asks || !piece.body().isEmpty()) {
            boolean note = piece.kind() == Piece.Kind.NOTE;
            Piece shown = asks ? CoursePages.shown(piece) : withoutNotes(piece);
            String path = pages.page(
                    piece.key() + ".html", title, "", page -> pages.writer(page).piece(shown, 1));
            entries.add(Entry.of("R-" + piece.key(), title, note ? Entry.Type.NOTES : Entry.Type.PAGE, path));
        }
        if (!piece.notes().isEmpty()) {
            String name = making.say("export.notes") + "\u00A0: " + title;
            String path = pages.page(
                    piece.key() + "-notes.html",
                    name,
                    "",
                    page -> pages.writer(page).piece(CoursePages.notes(piece), 1));
            entries.add(Entry.of("N-" + piece.key(), name, Entry.Type.NOTES, path));
        }
        if (asks) {
            asked.add(piece);
        }
    }

    /// A question that cannot be checked stands on the page, where it is not answered for anybody.
    private static Piece withoutNotes(Piece piece) {
        Piece shown = CoursePages.shown(piece);
        return new Piece(
                shown.key(),
                shown.kind(),
                shown.name(),
                shown.title(),
                shown.minutes(),
                shown.aim(),
                shown.body(),
                piece.question(),
                List.of(),
                shown.references(),
                shown.originals(),
                shown.link());
    }

    /// Questions that follow each other are one test.
    private void test(List<Entry> entries) throws IOException {
        if (asked.isEmpty()) {
            return;
        }
        String key = asked.getFirst().key();
        String title = asked.size() == 1 ? Plain.line(asked.getFirst().title()) : making.say("export.cartridge.test");
        String path = "tests/" + key + ".xml";
        List<Piece> questions = List.copyOf(asked);
        zip.xml(path, xml -> new Assessment(xml).write("T-" + key, title, questions));
        entries.add(Entry.of("Q-" + key, title, Entry.Type.TEST, path));
        asked.clear();
    }
}
