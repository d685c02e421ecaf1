package org.vitaressources.journeys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/// A case as project leads write them: headings that are only bold, bullets that are typed. Invented.
final class CaseDocument {
    /// Words of its part on partners.
    static final String PARTNERS = "Le PLIE finance un poste d’encadrant depuis 2019.";

    private CaseDocument() {}

    static byte[] docx() {
        try (XWPFDocument document = new XWPFDocument()) {
            bold(document, "Un atelier de réparation de cycles à Redon (exemple fictif)");
            plain(document, "Une association remet en état des vélos pour qui cherche du travail à Redon.");
            bold(document, "Contexte");
            plain(
                    document,
                    "À Redon, en Ille-et-Vilaine, un habitant sur trois n’a pas de voiture pour aller travailler.");
            bold(document, "Partenaires");
            plain(document, PARTNERS + " La mission locale oriente les jeunes.");
            bold(document, "Actions");
            plain(document, "L’atelier fait trois choses :");
            List.of("réparer les vélos donnés", "les louer à prix doux", "apprendre à les entretenir")
                    .forEach(action -> plain(document, "• " + action));
            bold(document, "Moyens et coûts");
            plain(document, "Un chantier d’insertion de huit personnes et 12 000 euros de loyer par an.");
            bold(document, "Résultats");
            plain(document, "Cent vingt vélos loués la première année.");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void bold(XWPFDocument document, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        var run = paragraph.createRun();
        run.setBold(true);
        run.setText(text);
    }

    private static void plain(XWPFDocument document, String text) {
        document.createParagraph().createRun().setText(text);
    }
}
