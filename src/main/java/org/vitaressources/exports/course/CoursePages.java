package org.vitaressources.exports.course;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.vitaressources.exports.Making;
import org.vitaressources.exports.html.PieceWriter;
import org.vitaressources.exports.html.Surroundings;
import org.vitaressources.exports.html.Xhtml;
import org.vitaressources.exports.manuscript.Block;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.exports.manuscript.Original;
import org.vitaressources.exports.manuscript.Piece;
import org.vitaressources.exports.manuscript.Reference;
import org.vitaressources.exports.writing.ExportZip;
import org.vitaressources.exports.writing.Plain;

/// Pages of a course in one folder of a ZIP, with what they show.
public final class CoursePages implements Surroundings {
    private static final String STYLE = "cours.css";
    private static final String FILES = "fichiers/";

    private final Manuscript manuscript;
    private final Making making;
    private final ExportZip zip;
    private final String folder;
    private final String credits;
    private final Map<String, String> files = new LinkedHashMap<>();

    /// Writes the style and the files; the pages follow.
    ///
    /// @param folder where they all stand, empty or with a `/` at its end
    /// @param credits the page that says what is owed, empty when it is the page itself
    public CoursePages(Manuscript manuscript, Making making, ExportZip zip, String folder, String credits)
            throws IOException {
        this.manuscript = leadingNowhereElse(manuscript);
        this.making = making;
        this.zip = zip;
        this.folder = folder;
        this.credits = credits;
        zip.resource(folder + STYLE, CoursePages.class, STYLE);
        for (Original original : manuscript.originals()) {
            if (zip.original(folder + FILES, original)) {
                files.put(original.name(), FILES + ExportZip.safe(original.name()));
            }
        }
    }

    /// Paths in the ZIP of the style and of the files.
    public List<String> shared() {
        List<String> paths = new ArrayList<>(List.of(folder + STYLE));
        files.values().forEach(file -> paths.add(folder + file));
        return paths;
    }

    /// Writes a page.
    ///
    /// @param script beside it, perhaps empty
    /// @return its path in the ZIP
    public String page(String name, String title, String script, Consumer<Xhtml> body) throws IOException {
        Xhtml page = Xhtml.document(manuscript.language().toLanguageTag());
        page.open("head")
                .empty("meta", "charset", "utf-8")
                .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .element("title", Plain.line(title))
                .empty("link", "rel", "stylesheet", "href", STYLE);
        if (!script.isEmpty()) {
            page.open("script", "src", script, "defer", "defer").close();
        }
        page.close().open("body").open("main");
        body.accept(page);
        String path = folder + name;
        zip.file(path, Plain.text(page.toString()).getBytes(StandardCharsets.UTF_8));
        return path;
    }

    /// Who writes pieces into a page.
    public PieceWriter writer(Xhtml page) {
        return new PieceWriter(page, manuscript, making, this);
    }

    /// A piece as everybody sees it, without its question.
    public static Piece shown(Piece piece) {
        return with(piece, piece.kind(), piece.body());
    }

    /// The notes of a piece as a piece of their own.
    public static Piece notes(Piece piece) {
        return with(piece, Piece.Kind.NOTE, piece.notes());
    }

    /// Only addresses that may be followed.
    private static Manuscript leadingNowhereElse(Manuscript manuscript) {
        return new Manuscript(
                manuscript.key(),
                manuscript.title(),
                manuscript.language(),
                manuscript.version(),
                manuscript.facts(),
                manuscript.parts(),
                manuscript.references().stream()
                        .map(one -> new Reference(
                                one.number(), one.line(), one.title(), Plain.address(one.address()), one.licence()))
                        .toList(),
                Plain.address(manuscript.address()),
                manuscript.licence(),
                manuscript.changed());
    }

    private static Piece with(Piece piece, Piece.Kind kind, List<Block> body) {
        return new Piece(
                piece.key(),
                kind,
                piece.name(),
                piece.title(),
                piece.minutes(),
                piece.aim(),
                body,
                Optional.empty(),
                List.of(),
                piece.references(),
                kind == Piece.Kind.NOTE ? List.of() : piece.originals(),
                Optional.empty());
    }

    @Override
    public String reference(int number) {
        return credits + "#" + PieceWriter.id(number);
    }

    @Override
    public Optional<String> picture(Original file) {
        return Optional.ofNullable(files.get(file.name()));
    }

    @Override
    public String original(Original file) {
        return files.getOrDefault(file.name(), Plain.address(file.address()));
    }
}
