package org.vitaressources.exports.scorm;

import java.util.List;
import org.vitaressources.exports.Making;
import org.vitaressources.exports.course.CoursePages;
import org.vitaressources.exports.html.BlockWriter;
import org.vitaressources.exports.html.PieceWriter;
import org.vitaressources.exports.html.Xhtml;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.exports.manuscript.Part;
import org.vitaressources.exports.manuscript.Piece;
import org.vitaressources.kits.Question;

/// The page of the unit. Without its script it is one long text; with it, one piece is shown at a time.
final class ScormPage {
    private final Manuscript manuscript;
    private final Making making;
    private final Xhtml page;
    private final PieceWriter pieces;
    private final BlockWriter blocks;

    ScormPage(Manuscript manuscript, Making making, CoursePages pages, Xhtml page) {
        this.manuscript = manuscript;
        this.making = making;
        this.page = page;
        this.pieces = pages.writer(page);
        this.blocks = new BlockWriter(page, making, pages, manuscript.references());
    }

    void write() {
        page.open("section", "class", "screen").element("h1", manuscript.title());
        if (!manuscript.facts().isEmpty()) {
            pieces.facts();
        }
        page.close();
        int done = 0;
        for (Part part : manuscript.parts()) {
            boolean first = true;
            for (Piece piece : part.pieces()) {
                making.at(done++, manuscript.pieces().size());
                page.open("section", "class", "screen");
                if (first && !part.title().isEmpty()) {
                    page.element("p", part.title(), "class", "label");
                    if (!part.aim().isEmpty()) {
                        page.element("p", part.aim(), "class", "aim");
                    }
                }
                first = false;
                piece(piece);
                page.close();
            }
        }
        page.open("section", "class", "screen").element("h2", making.say("export.credits"));
        pieces.references();
        page.element("p", "", "class", "result", "role", "status").close();
        steps();
    }

    private void piece(Piece piece) {
        pieces.piece(CoursePages.shown(piece), 2);
        piece.question().filter(Question::isWhole).ifPresent(question -> quiz(piece.key(), question));
        if (!piece.notes().isEmpty()) {
            page.open("aside", "class", "notes").element("p", making.say("export.notes"), "class", "label");
            blocks.blocks(piece.notes(), 3);
            page.close();
        }
    }

    private void quiz(String key, Question question) {
        page.open("form", "class", "quiz", "data-form", question.form().word()).open("fieldset");
        page.element("legend", question.prompt());
        if (question.choices().isEmpty()) {
            page.open("textarea", "rows", "4", "name", key, "aria-label", question.prompt())
                    .close();
        }
        String type = question.form() == Question.Form.SINGLE ? "radio" : "checkbox";
        for (Question.Choice choice : question.choices()) {
            page.open("label")
                    .empty("input", "type", type, "name", key, "data-right", choice.right() ? "yes" : "no")
                    .element("span", choice.text())
                    .close();
            said("said", choice.feedback());
        }
        page.close();
        page.open("p")
                .element("button", making.say("export.scorm.check"), "type", "submit")
                .close();
        page.open("p", "class", "verdict", "role", "status");
        verdict("right", "export.scorm.right");
        verdict("wrong", "export.scorm.wrong");
        verdict("noted", "export.scorm.noted");
        page.close();
        said("afterwards", question.feedback());
        page.close();
    }

    private void verdict(String kind, String key) {
        page.element("span", making.say(key), "class", kind, "hidden", "hidden");
    }

    private void said(String kind, String words) {
        if (!words.isBlank()) {
            page.element("p", words, "class", kind, "hidden", "hidden");
        }
    }

    private void steps() {
        page.open("nav", "class", "steps", "aria-label", making.say("export.scorm.steps"), "hidden", "hidden");
        for (List<String> button :
                List.of(List.of("back plain", "export.scorm.back"), List.of("next", "export.scorm.next"))) {
            page.element("button", making.say(button.getLast()), "type", "button", "class", button.getFirst());
            if (button.getFirst().startsWith("back")) {
                page.element("span", "", "class", "place", "aria-live", "polite");
            }
        }
        page.close();
        page.element("p", making.say("export.scorm.result"), "class", "words-of-result", "hidden", "hidden");
    }
}
