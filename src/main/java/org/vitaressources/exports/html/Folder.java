package org.vitaressources.exports.html;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.vitaressources.exports.Making;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.exports.manuscript.Original;
import org.vitaressources.exports.manuscript.Part;
import org.vitaressources.exports.manuscript.Piece;
import org.vitaressources.exports.writing.ExportZip;

/// One folder of pages on its way into a zip.
final class Folder {
    private static final String POLICY = "default-src 'none'; img-src 'self' file:; style-src 'self' file:;"
            + " script-src 'self' file:; base-uri 'none'; form-action 'none'";
    private static final String FILES = "fichiers/";
    private static final String SOURCES = "sources.html";

    private final Manuscript manuscript;
    private final Making making;
    private final ExportZip zip;
    private final PackedPictures pictures;
    private final Set<String> files = new HashSet<>();

    Folder(Manuscript manuscript, Making making, ExportZip zip) {
        this.manuscript = manuscript;
        this.making = making;
        this.zip = zip;
        this.pictures = new PackedPictures(zip, "images/");
    }

    void write() throws IOException {
        originals();
        int total = manuscript.parts().size();
        for (int i = 0; i < total; i++) {
            making.at(i, total);
            zip.text(file(i), part(manuscript.parts().get(i), i));
        }
        if (PieceWriter.hasReferences(manuscript)) {
            zip.text(SOURCES, sources());
        }
        zip.text("index.html", index());
        zip.text("style.css", ExportZip.words(Folder.class, "book.css") + ExportZip.words(Folder.class, "folder.css"));
        zip.text("recherche.js", ExportZip.words(Folder.class, "recherche.js"));
        zip.text("mots.js", new SearchWords(manuscript).script(Folder::file));
        making.at(total, total);
    }

    /// Files that cannot be had are left where they are on the site.
    private void originals() throws IOException {
        for (Piece piece : manuscript.pieces()) {
            for (Original original : piece.originals()) {
                if (zip.original(FILES, original)) {
                    files.add(original.name());
                }
            }
        }
    }

    private String index() {
        Xhtml page = page(manuscript.title(), true);
        page.open("main").element("h1", manuscript.title());
        if (manuscript.key().startsWith("kit")) {
            page.element(
                    "p", making.say("export.version." + manuscript.version().word()), "class", "kind");
        }
        search(page);
        writer(page).facts();
        page.open("nav", "class", "contents", "aria-labelledby", "sommaire");
        page.element("h2", making.say("export.contents"), "id", "sommaire").open("ol");
        for (int i = 0; i < manuscript.parts().size(); i++) {
            Part part = manuscript.parts().get(i);
            page.open("li").element("a", title(part), "href", file(i)).open("ol");
            for (Piece piece : part.pieces()) {
                page.open("li")
                        .element("a", piece.title(), "href", file(i) + "#" + piece.key())
                        .close();
            }
            page.close().close();
        }
        if (PieceWriter.hasReferences(manuscript)) {
            page.open("li")
                    .element("a", making.say("export.credits"), "href", SOURCES)
                    .close();
        }
        return page.toString();
    }

    /// Shown by its script alone.
    private void search(Xhtml page) {
        page.open("form", "class", "search", "id", "recherche", "role", "search", "hidden", "hidden");
        page.element("label", making.say("export.search"), "for", "mots").open("div", "class", "search-line");
        page.empty("input", "type", "search", "id", "mots", "name", "mots", "autocomplete", "off");
        page.element("button", making.say("export.search.go"), "type", "submit")
                .close()
                .close();
        page.empty(
                "div",
                "id",
                "resultats",
                "role",
                "status",
                "data-none",
                making.say("export.search.none"),
                "data-found",
                making.say("export.search.found"));
    }

    private String part(Part part, int number) {
        Xhtml page = page(title(part), false);
        page.open("main");
        writer(page).part(part, 1);
        page.close().open("nav", "class", "turn", "aria-label", making.say("export.pages"));
        if (number > 0) {
            turn(page, "← ", number - 1, "prev");
        }
        if (number + 1 < manuscript.parts().size()) {
            turn(page, "→ ", number + 1, "next");
        }
        return page.toString();
    }

    private void turn(Xhtml page, String arrow, int number, String rel) {
        page.element("a", arrow + title(manuscript.parts().get(number)), "href", file(number), "rel", rel);
    }

    private String sources() {
        Xhtml page = page(making.say("export.credits"), false);
        page.open("main").element("h1", making.say("export.credits"));
        writer(page).references();
        return page.toString();
    }

    private Xhtml page(String title, boolean first) {
        Xhtml page = Xhtml.document(manuscript.language().getLanguage());
        page.open("head").empty("meta", "charset", "utf-8");
        page.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.element("title", first ? title : title + " – " + manuscript.title());
        page.empty("link", "rel", "stylesheet", "href", "style.css");
        if (first) {
            page.empty("script", "src", "mots.js", "defer", "defer");
            page.empty("script", "src", "recherche.js", "defer", "defer");
        }
        page.close().open("body");
        if (!first) {
            page.open("header", "class", "way")
                    .element("a", manuscript.title(), "href", "index.html")
                    .close();
        }
        return page;
    }

    private PieceWriter writer(Xhtml page) {
        return new PieceWriter(page, manuscript, making, new Surroundings() {
            @Override
            public String reference(int number) {
                return SOURCES + "#" + PieceWriter.id(number);
            }

            @Override
            public Optional<String> picture(Original file) {
                return pictures.name(file).map(name -> "images/" + name);
            }

            @Override
            public String original(Original file) {
                return files.contains(file.name()) ? FILES + ExportZip.safe(file.name()) : file.address();
            }
        });
    }

    private String title(Part part) {
        return part.title().isEmpty() ? manuscript.title() : part.title();
    }

    private static String file(int number) {
        return "partie-" + (number + 1) + ".html";
    }
}
