package org.vitaressources.exports.html;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vitaressources.exports.Making;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.exports.manuscript.Original;
import org.vitaressources.exports.manuscript.Part;
import org.vitaressources.exports.manuscript.Piece;
import org.vitaressources.exports.writing.ExportZip;

/// One book on its way into a zip.
final class Epub {
    private static final String CREDITS = "credits.xhtml";
    private static final String[] OPS = {"xmlns:epub", "http://www.idpf.org/2007/ops"};

    private final Manuscript manuscript;
    private final Making making;
    private final ExportZip zip;
    private final PackedPictures pictures;
    private final List<String> pages = new ArrayList<>();

    Epub(Manuscript manuscript, Making making, ExportZip zip) {
        this.manuscript = manuscript;
        this.making = making;
        this.zip = zip;
        this.pictures = new PackedPictures(zip, "EPUB/images/");
    }

    void write() throws IOException {
        zip.stored("mimetype", "application/epub+zip".getBytes(StandardCharsets.US_ASCII));
        zip.text("META-INF/container.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>\
                <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
                """);
        zip.text("EPUB/book.css", ExportZip.words(Epub.class, "book.css"));
        title();
        int total = manuscript.parts().size();
        for (int i = 0; i < total; i++) {
            making.at(i, total);
            part(manuscript.parts().get(i), i + 1);
        }
        if (PieceWriter.hasReferences(manuscript)) {
            credits();
        }
        zip.text("EPUB/nav.xhtml", contents());
        zip.text("EPUB/package.opf", OpfPackage.of(manuscript, making, pages, pictures.types()));
        making.at(total, total);
    }

    private void title() throws IOException {
        Xhtml page = page(manuscript.title());
        page.open("header", "class", "title-page").element("h1", manuscript.title());
        if (manuscript.key().startsWith("kit")) {
            page.element(
                    "p", making.say("export.version." + manuscript.version().word()), "class", "kind");
        }
        page.close();
        writer(page).facts();
        add("title.xhtml", page);
    }

    private void part(Part part, int number) throws IOException {
        String title = part.title().isEmpty() ? manuscript.title() : part.title();
        Xhtml page = page(title);
        if (part.title().isEmpty()) {
            page.element("p", manuscript.title(), "class", "kind");
        }
        writer(page).part(part, 1);
        add(file(number), page);
    }

    private void credits() throws IOException {
        Xhtml page = page(making.say("export.credits"));
        page.element("h1", making.say("export.credits"));
        writer(page).references();
        add(CREDITS, page);
    }

    private String contents() {
        Xhtml page = page(making.say("export.contents"), OPS);
        page.element("h1", making.say("export.contents"));
        page.open("nav", "epub:type", "toc", "role", "doc-toc").open("ol");
        entry(page, "title.xhtml", manuscript.title());
        page.close();
        for (int i = 0; i < manuscript.parts().size(); i++) {
            Part part = manuscript.parts().get(i);
            entry(page, file(i + 1), part.title().isEmpty() ? manuscript.title() : part.title());
            if (!part.pieces().isEmpty()) {
                page.open("ol");
                for (Piece piece : part.pieces()) {
                    entry(page, file(i + 1) + "#" + piece.key(), piece.title());
                    page.close();
                }
                page.close();
            }
            page.close();
        }
        if (PieceWriter.hasReferences(manuscript)) {
            entry(page, CREDITS, making.say("export.credits"));
            page.close();
        }
        return page.toString();
    }

    /// An item that is still open.
    private static void entry(Xhtml page, String address, String title) {
        page.open("li").element("a", title.isBlank() ? "…" : title, "href", address);
    }

    private Xhtml page(String title, String... attributes) {
        Xhtml page = Xhtml.document(manuscript.language().getLanguage(), attributes);
        page.open("head").empty("meta", "charset", "utf-8").element("title", title);
        page.empty("link", "rel", "stylesheet", "type", "text/css", "href", "book.css");
        return page.close().open("body");
    }

    private PieceWriter writer(Xhtml page) {
        return new PieceWriter(page, manuscript, making, new Surroundings() {
            @Override
            public String reference(int number) {
                return CREDITS + "#" + PieceWriter.id(number);
            }

            @Override
            public Optional<String> picture(Original file) {
                return pictures.name(file).map(name -> "images/" + name);
            }
        });
    }

    private void add(String name, Xhtml page) throws IOException {
        pages.add(name);
        zip.text("EPUB/" + name, page.toString());
    }

    private static String file(int number) {
        return "part-" + number + ".xhtml";
    }

    /// Stable identity of the book: the same for each export of the same version of the same thing.
    static String identity(Manuscript manuscript) {
        String name = manuscript.key() + "/" + manuscript.version().word();
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
