package org.vitaressources.exports.html;

import java.util.List;
import java.util.Locale;
import org.vitaressources.exports.Making;
import org.vitaressources.exports.manuscript.Fact;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.exports.manuscript.Original;
import org.vitaressources.exports.manuscript.Part;
import org.vitaressources.exports.manuscript.Piece;
import org.vitaressources.exports.manuscript.Reference;
import org.vitaressources.exports.manuscript.Run;
import org.vitaressources.kits.Question;
import org.vitaressources.ui.Durations;

/// Parts, pieces, facts and references as XHTML: `section`s whose `id`s are the keys of the manuscript.
public final class PieceWriter {
    private final Xhtml out;
    private final Manuscript manuscript;
    private final Making making;
    private final Surroundings around;
    private final BlockWriter blocks;

    public PieceWriter(Xhtml out, Manuscript manuscript, Making making, Surroundings around) {
        this.out = out;
        this.manuscript = manuscript;
        this.making = making;
        this.around = around;
        this.blocks = new BlockWriter(out, making, around, manuscript.references());
    }

    /// Id of the entry of a reference.
    public static String id(int reference) {
        return "source-" + reference;
    }

    /// What is said of the whole.
    public void facts() {
        if (manuscript.facts().isEmpty()) {
            return;
        }
        out.open("dl", "class", "facts");
        for (Fact fact : manuscript.facts()) {
            out.open("div").element("dt", fact.name()).open("dd");
            blocks.blocks(fact.blocks(), 1);
            out.close().close();
        }
        out.close();
    }

    /// A part with its pieces.
    ///
    /// @param level of its heading; that of its pieces is the next, or the same when it has no title
    public void part(Part part, int level) {
        out.open("section", "class", "part", "id", part.key());
        partHead(part, level);
        part.pieces().forEach(piece -> piece(piece, part.title().isEmpty() ? level : level + 1));
        out.close();
    }

    private void partHead(Part part, int level) {
        if (part.title().isEmpty()) {
            return;
        }
        out.open("header", "class", "part-head").element("h" + level, part.title());
        if (!part.aim().isEmpty()) {
            out.element("p", part.aim(), "class", "aim");
        }
        minutes(part.minutes());
        out.close();
    }

    private void minutes(int minutes) {
        if (minutes > 0) {
            out.element("p", Durations.of(minutes), "class", "minutes");
        }
    }

    /// A piece whole, with its question, its files and, where there are any, its notes.
    ///
    /// @param level of its heading
    public void piece(Piece piece, int level) {
        out.open("section", "class", "piece piece-" + piece.kind().name().toLowerCase(Locale.ROOT), "id", piece.key());
        boolean titled = !repeats(piece);
        head(piece, titled, level);
        blocks.blocks(piece.body(), titled ? level : level - 1);
        piece.question().ifPresent(this::question);
        files(piece.originals());
        notes(piece, level);
        out.close();
    }

    /// The title of the whole is not said again by its first piece.
    private boolean repeats(Piece piece) {
        return manuscript.parts().getFirst().title().isEmpty()
                && piece.title().equals(manuscript.title())
                && piece.equals(manuscript.pieces().getFirst());
    }

    private void head(Piece piece, boolean titled, int level) {
        if (!piece.name().isEmpty() || piece.minutes() > 0) {
            String minutes = piece.minutes() > 0 ? Durations.of(piece.minutes()) : "";
            String between = piece.name().isEmpty() || minutes.isEmpty() ? "" : " · ";
            out.element("p", piece.name() + between + minutes, "class", "kind");
        }
        if (titled) {
            out.element("h" + level, piece.title());
        }
        if (!piece.aim().isEmpty()) {
            out.element("p", piece.aim(), "class", "aim");
        }
    }

    private void question(Question question) {
        boolean answered = manuscript.version().isForTheTrainer();
        out.open("div", "class", "question");
        words("p", question.prompt(), "prompt");
        if (question.choices().isEmpty()) {
            out.element("p", making.say("export.answer.open"), "class", "answer-space");
        } else {
            out.open("ol", "class", "choices");
            for (Question.Choice choice : question.choices()) {
                out.open("li", "class", answered && choice.right() ? "right" : "")
                        .text(choice.text());
                if (answered) {
                    verdict(choice);
                }
                out.close();
            }
            out.close();
        }
        if (answered && !question.feedback().isEmpty()) {
            out.open("div", "class", "feedback");
            out.element("p", making.say("export.afterwards"), "class", "label");
            words("p", question.feedback(), "");
            out.close();
        }
        out.close();
    }

    private void words(String name, String text, String kind) {
        out.open(name, "class", kind);
        blocks.runs(List.of(Run.of(text)));
        out.close();
    }

    private void verdict(Question.Choice choice) {
        if (choice.right()) {
            out.text(" ").element("strong", "✓ " + making.say("kit.question.right"), "class", "verdict");
        }
        if (!choice.feedback().isEmpty()) {
            out.empty("br").element("em", choice.feedback());
        }
    }

    private void files(List<Original> originals) {
        if (originals.isEmpty()) {
            return;
        }
        out.open("div", "class", "files")
                .element("p", making.say("export.files"), "class", "label")
                .open("ul");
        originals.forEach(original -> {
            out.open("li");
            String address = around.original(original);
            if (address.isEmpty()) {
                out.text(original.title());
            } else {
                out.element("a", original.title(), "href", address);
            }
            out.close();
        });
        out.close().close();
    }

    private void notes(Piece piece, int level) {
        if (!piece.notes().isEmpty()) {
            out.open("aside", "class", "notes").element("p", making.say("export.notes"), "class", "label");
            blocks.blocks(piece.notes(), level);
            out.close();
        }
    }

    /// There is something to say at its end.
    public static boolean hasReferences(Manuscript manuscript) {
        return !manuscript.references().isEmpty()
                || !manuscript.licence().isEmpty()
                || !manuscript.address().isEmpty();
    }

    /// All references, each with its id, and the licence of the whole.
    public void references() {
        if (!manuscript.references().isEmpty()) {
            out.open("ol", "class", "references");
            for (Reference reference : manuscript.references()) {
                out.open("li", "id", id(reference.number())).text(reference.line());
                link(reference.line().contains(reference.address()) ? "" : reference.address());
                out.close();
            }
            out.close();
        }
        if (!manuscript.licence().isEmpty()) {
            out.element("p", making.say("export.licence", manuscript.licence()), "class", "licence");
        }
        if (!manuscript.address().isEmpty()) {
            out.open("p", "class", "origin").text(making.say("export.origin"));
            link(manuscript.address());
            out.close();
        }
    }

    private void link(String address) {
        Addresses.leadingOut(address).ifPresent(found -> out.text(" ").element("a", address, "href", found));
    }
}
