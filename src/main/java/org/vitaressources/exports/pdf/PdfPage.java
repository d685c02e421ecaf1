package org.vitaressources.exports.pdf;

import java.util.Optional;
import org.vitaressources.exports.Making;
import org.vitaressources.exports.html.PieceWriter;
import org.vitaressources.exports.html.Surroundings;
import org.vitaressources.exports.html.Xhtml;
import org.vitaressources.exports.manuscript.Block;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.exports.manuscript.Original;
import org.vitaressources.exports.manuscript.Part;
import org.vitaressources.exports.manuscript.Piece;
import org.vitaressources.exports.writing.ExportZip;

/// The one page that a PDF is laid out from.
final class PdfPage {
    private static final String CREDITS = "credits";

    private final Manuscript manuscript;
    private final Making making;
    private final PagePictures pictures;
    private final Xhtml page;

    PdfPage(Manuscript manuscript, Making making, PagePictures pictures) {
        this.manuscript = manuscript;
        this.making = making;
        this.pictures = pictures;
        this.page = Xhtml.document(manuscript.language().getLanguage());
    }

    String xhtml() {
        head();
        page.open("body");
        page.element("div", manuscript.title(), "class", "running");
        page.open("div", "class", "cover").element("h1", manuscript.title());
        if (manuscript.key().startsWith("kit")) {
            page.element(
                    "p", making.say("export.version." + manuscript.version().word()), "class", "kind");
        }
        page.close();
        PieceWriter writer = new PieceWriter(page, manuscript, making, new Surroundings() {
            @Override
            public String reference(int number) {
                return "#" + PieceWriter.id(number);
            }

            @Override
            public Optional<String> picture(Original file) {
                return pictures.address(file);
            }

            /// Every picture has words there (ISO 14289-1, 7.3).
            @Override
            public String alternative(Block.Picture picture) {
                return picture.alternative().isBlank() ? picture.file().title() : picture.alternative();
            }
        });
        writer.facts();
        contents();
        manuscript.parts().forEach(part -> writer.part(part, 2));
        if (PieceWriter.hasReferences(manuscript)) {
            page.open("section", "class", "part", "id", CREDITS).element("h2", making.say("export.credits"));
            writer.references();
            page.close();
        }
        return page.toString();
    }

    private void head() {
        page.open("head").element("title", manuscript.title());
        page.empty("meta", "name", "description", "content", manuscript.title());
        // A style sheet of the program: nothing in it ends the element.
        page.element("style", ExportZip.words(PdfPage.class, "pdf.css"));
        page.open("bookmarks");
        for (Part part : manuscript.parts()) {
            boolean titled = !part.title().isEmpty();
            if (titled) {
                page.open("bookmark", "name", part.title(), "href", "#" + part.key());
            }
            for (Piece piece : part.pieces()) {
                page.empty("bookmark", "name", piece.title(), "href", "#" + piece.key());
            }
            if (titled) {
                page.close();
            }
        }
        if (PieceWriter.hasReferences(manuscript)) {
            page.empty("bookmark", "name", making.say("export.credits"), "href", "#" + CREDITS);
        }
        page.close().close();
    }

    private void contents() {
        page.open("div", "class", "contents")
                .element("h2", making.say("export.contents"))
                .open("ul");
        for (Part part : manuscript.parts()) {
            if (!part.title().isEmpty()) {
                entry(part.title(), part.key(), "outer");
            }
            part.pieces().forEach(piece -> entry(piece.title(), piece.key(), "inner"));
        }
        if (PieceWriter.hasReferences(manuscript)) {
            entry(making.say("export.credits"), CREDITS, "outer");
        }
        page.close().close();
    }

    private void entry(String title, String key, String kind) {
        page.open("li", "class", kind).element("a", title, "href", "#" + key).close();
    }
}
