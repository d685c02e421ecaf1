package org.vitaressources.exports.cartridge;

import java.io.IOException;
import java.util.List;
import org.vitaressources.exports.manuscript.Piece;
import org.vitaressources.exports.writing.Xml;
import org.vitaressources.kits.Question;

/// Questions as a test (QTI 1.2.1, the profile of Common Cartridge 1.1).
final class Assessment {
    private static final String ANSWER = "reponse";
    private static final String GENERAL = "general_fb";

    private final Xml xml;

    Assessment(Xml xml) {
        this.xml = xml;
    }

    void write(String id, String title, List<Piece> pieces) throws IOException {
        xml.start("questestinterop", "xmlns", "http://www.imsglobal.org/xsd/ims_qtiasiv1p2")
                .start("assessment", "ident", id, "title", title)
                .start("qtimetadata");
        field("cc_profile", "cc.exam.v0p1");
        field("qmd_assessmenttype", "Examination");
        field("qmd_scoretype", "Percentage");
        field("qmd_feedbackpermitted", "Yes");
        xml.end().start("section", "ident", "root_section");
        for (Piece piece : pieces) {
            if (piece.question().isPresent()) {
                item(piece, piece.question().get());
            }
        }
        xml.end().end().end();
    }

    private void item(Piece piece, Question question) throws IOException {
        boolean open = question.form() == Question.Form.OPEN;
        xml.start("item", "ident", "QUE-" + piece.key(), "title", piece.title())
                .start("itemmetadata")
                .start("qtimetadata");
        field(
                "cc_profile",
                switch (question.form()) {
                    case SINGLE -> "cc.multiple_choice.v0p1";
                    case MULTIPLE -> "cc.multiple_response.v0p1";
                    case OPEN -> "cc.essay.v0p1";
                });
        if (open) {
            field("qmd_computerscored", "No");
        }
        xml.end().end().start("presentation");
        material(question.prompt());
        if (open) {
            xml.start("response_str", "ident", ANSWER, "rcardinality", "Single")
                    .start("render_fib", "rows", "8", "prompt", "Box")
                    .end()
                    .end();
        } else {
            choices(question);
        }
        xml.end();
        if (!open) {
            processing(question);
        }
        feedback(question, open);
        xml.end();
    }

    private void choices(Question question) throws IOException {
        String cardinality = question.form() == Question.Form.SINGLE ? "Single" : "Multiple";
        xml.start("response_lid", "ident", ANSWER, "rcardinality", cardinality).start("render_choice");
        for (int i = 0; i < question.choices().size(); i++) {
            xml.start("response_label", "ident", choice(i));
            material(question.choices().get(i).text());
            xml.end();
        }
        xml.end().end();
    }

    private void processing(Question question) throws IOException {
        xml.start("resprocessing")
                .start("outcomes")
                .leaf("decvar", "maxvalue", "100", "minvalue", "0", "varname", "SCORE", "vartype", "Decimal")
                .end();
        if (!question.feedback().isBlank()) {
            xml.start("respcondition", "continue", "Yes")
                    .start("conditionvar")
                    .leaf("other")
                    .end()
                    .leaf("displayfeedback", "feedbacktype", "Response", "linkrefid", GENERAL)
                    .end();
        }
        for (int i = 0; i < question.choices().size(); i++) {
            if (!question.choices().get(i).feedback().isBlank()) {
                xml.start("respcondition", "continue", "Yes")
                        .start("conditionvar")
                        .element("varequal", choice(i), "respident", ANSWER)
                        .end()
                        .leaf("displayfeedback", "feedbacktype", "Response", "linkrefid", choice(i) + "_fb")
                        .end();
            }
        }
        xml.start("respcondition", "continue", "No").start("conditionvar");
        right(question);
        xml.end()
                .element("setvar", "100", "action", "Set", "varname", "SCORE")
                .end()
                .end();
    }

    /// All that is right, and nothing else.
    private void right(Question question) throws IOException {
        boolean several = question.form() == Question.Form.MULTIPLE;
        if (several) {
            xml.start("and");
        }
        for (int i = 0; i < question.choices().size(); i++) {
            if (question.choices().get(i).right()) {
                xml.element("varequal", choice(i), "respident", ANSWER);
            } else if (several) {
                xml.start("not")
                        .element("varequal", choice(i), "respident", ANSWER)
                        .end();
            }
        }
        if (several) {
            xml.end();
        }
    }

    private void feedback(Question question, boolean open) throws IOException {
        if (open && !question.feedback().isBlank()) {
            xml.start("itemfeedback", "ident", "solution")
                    .start("solution")
                    .start("solutionmaterial")
                    .start("flow_mat");
            material(question.feedback());
            xml.end().end().end().end();
            return;
        }
        if (!question.feedback().isBlank()) {
            said(GENERAL, question.feedback());
        }
        for (int i = 0; i < question.choices().size(); i++) {
            if (!question.choices().get(i).feedback().isBlank()) {
                said(choice(i) + "_fb", question.choices().get(i).feedback());
            }
        }
    }

    private void said(String id, String words) throws IOException {
        xml.start("itemfeedback", "ident", id).start("flow_mat");
        material(words);
        xml.end().end();
    }

    private void material(String words) throws IOException {
        xml.start("material")
                .element("mattext", words, "texttype", "text/plain")
                .end();
    }

    private void field(String label, String entry) throws IOException {
        xml.start("qtimetadatafield")
                .element("fieldlabel", label)
                .element("fieldentry", entry)
                .end();
    }

    private static String choice(int index) {
        return "choix_" + (index + 1);
    }
}
