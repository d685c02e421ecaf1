package org.vitaressources.exports;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.vitaressources.exports.manuscript.Block;
import org.vitaressources.exports.manuscript.Fact;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.exports.manuscript.Original;
import org.vitaressources.exports.manuscript.Part;
import org.vitaressources.exports.manuscript.Piece;
import org.vitaressources.exports.manuscript.Reference;
import org.vitaressources.exports.manuscript.Run;
import org.vitaressources.exports.manuscript.Version;
import org.vitaressources.kits.Question;

/// Manuscripts that hold one of everything, and one that means harm.
public final class SampleManuscripts {
    /// What the hostile manuscript writes wherever words can stand: markup, the end of a CDATA section, characters
    /// that XML cannot hold, half of one, one that turns the direction, a formula, a path.
    public static final String HOSTILE =
            "=HYPERLINK(\"http://evil.example\")<script>alert(1)</script>]]>&amp;\u0000\u000b\ud800\u202Etxt.exe"
                    + "../../etc/passwd **gras** [lien](javascript:alert(1))";

    private SampleManuscripts() {}

    /// A kit of two sessions.
    ///
    /// @param folder where its picture and its file are made
    public static Manuscript kit(Version version, Path folder) throws IOException {
        Original plan = picture(folder, "plan-du-jardin.png");
        Original guide = text(folder, "guide-d-accueil.txt", "Guide d’accueil\n");
        Piece reading = new Piece(
                "etape-1",
                Piece.Kind.TEXT,
                "Ressource",
                "Accueillir un salarié en parcours",
                20,
                "repérer ce qui rassure le premier jour",
                List.of(
                        Block.Paragraph.of("Le premier jour décide souvent de la suite. Une équipe de Saint-Étienne "
                                + "raconte comment elle a refait son accueil avec les salariés."),
                        new Block.Quotation(
                                List.of(Block.Paragraph.of("On a cessé de donner douze papiers à signer le matin "
                                        + "même\u00A0: on visite, on mange ensemble, on signe après.")),
                                1),
                        new Block.Heading(1, "Ce qu’il faut préparer"),
                        new Block.Items(
                                true,
                                List.of(
                                        List.of(Block.Paragraph.of("Un tuteur prévenu la veille")),
                                        List.of(
                                                Block.Paragraph.of("Une tenue à la bonne taille"),
                                                new Block.Items(
                                                        false,
                                                        List.of(
                                                                List.of(Block.Paragraph.of("chaussures")),
                                                                List.of(Block.Paragraph.of("gants")))),
                                                Block.Paragraph.of("Elle se commande une semaine avant.")),
                                        List.of(Block.Paragraph.of("Un plan du site")))),
                        new Block.Picture(plan, "Plan du jardin avec ses trois parcelles", "Le plan remis à chacun"),
                        new Block.Table(
                                "Qui fait quoi",
                                List.of(List.of(Run.of("Moment")), List.of(Run.of("Qui")), List.of(Run.of("Durée"))),
                                List.of(
                                        List.of(
                                                List.of(Run.strong("Arrivée")),
                                                List.of(Run.of("Tuteur")),
                                                List.of(Run.of("30 min"))),
                                        List.of(
                                                List.of(Run.strong("Visite")),
                                                List.of(Run.of("Encadrant technique")),
                                                List.of(Run.of("1 h"))))),
                        new Block.Paragraph(List.of(
                                Run.of("Voir aussi "),
                                Run.link("le site de la fédération", "https://federation.example/accueil?a=1&b=2"),
                                Run.of(", et le code "),
                                new Run("ACI-12", false, false, true, ""),
                                Run.of(" du "),
                                new Run("livret", false, true, false, ""),
                                Run.of("."))),
                        new Block.Preformatted("09:00  café\n09:30  visite")),
                Optional.empty(),
                version.isForTheTrainer()
                        ? List.of(
                                Block.Paragraph.of("Laisser d’abord lire en silence, puis demander à chacun un mot."),
                                new Block.Items(
                                        false,
                                        List.of(
                                                List.of(Block.Paragraph.of("Prévoir des feutres")),
                                                List.of(Block.Paragraph.of("Ne pas corriger les mots")))))
                        : List.of(),
                List.of(1, 2),
                List.of(guide),
                Optional.empty());
        Piece single = question(
                "etape-2",
                new Question(
                        Question.Form.SINGLE,
                        "Que fait-on en premier\u00A0?",
                        List.of(
                                new Question.Choice("Signer les papiers", false, "Cela peut attendre l’après-midi."),
                                new Question.Choice("Visiter ensemble", true, "Oui\u00A0: le lieu rassure.")),
                        "Le premier geste compte plus que le premier document."));
        Piece multiple = question(
                "etape-3",
                new Question(
                        Question.Form.MULTIPLE,
                        "Qui prévenir la veille\u00A0?",
                        List.of(
                                new Question.Choice("Le tuteur", true, ""),
                                new Question.Choice("L’équipe", true, ""),
                                new Question.Choice("La presse", false, "")),
                        ""));
        Piece open = question(
                "etape-4", new Question(Question.Form.OPEN, "Qu’allez-vous essayer chez vous\u00A0?", List.of(), ""));
        Piece link = new Piece(
                "etape-5",
                Piece.Kind.LINK,
                "Lien",
                "La boîte à outils nationale",
                10,
                "",
                List.of(new Block.Paragraph(
                        List.of(Run.link("https://outils.example/accueil", "https://outils.example/accueil")))),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(new Piece.Link("La boîte à outils nationale", "https://outils.example/accueil")));
        List<Piece> second = new ArrayList<>(List.of(multiple, open, link));
        if (version.isForTheTrainer()) {
            second.add(new Piece(
                    "etape-6",
                    Piece.Kind.NOTE,
                    "Note pour le formateur",
                    "Avant de commencer",
                    0,
                    "",
                    List.of(Block.Paragraph.of("Vérifier la salle.")),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty()));
        }
        return new Manuscript(
                "kit-7",
                "Bien accueillir en chantier d’insertion",
                Locale.FRENCH,
                version,
                List.of(
                        new Fact(
                                "Objectifs",
                                List.of(new Block.Items(
                                        false, List.of(List.of(Block.Paragraph.of("Préparer un premier jour")))))),
                        new Fact("Public", List.of(Block.Paragraph.of("Encadrants techniques")))),
                List.of(
                        new Part(
                                "seance-1", "Le premier jour", "partir de ce qui marche", 40, List.of(reading, single)),
                        new Part("seance-2", "Et ensuite\u00A0?", "", 30, second)),
                List.of(
                        new Reference(
                                1,
                                "Régie de quartier, « Accueillir autrement », Saint-Étienne, 2023, "
                                        + "https://centre.example/ressources/accueillir, CC BY 4.0",
                                "Accueillir autrement",
                                "https://centre.example/ressources/accueillir",
                                "CC BY 4.0"),
                        new Reference(2, "Fédération, « Livret d’accueil », 2022", "Livret d’accueil", "", "")),
                "",
                "CC BY-SA 4.0",
                Instant.parse("2026-03-04T05:06:07.891Z"));
    }

    /// A kit whose words, addresses and names of files all mean harm.
    public static Manuscript hostile(Path folder) throws IOException {
        Path gone = folder.resolve("gone.png");
        Path broken = Files.writeString(folder.resolve("broken.png"), "no picture");
        List<Block> body = List.of(
                new Block.Paragraph(List.of(
                        Run.of(HOSTILE),
                        Run.link(HOSTILE, "javascript:alert(1)"),
                        Run.link("données", "data:text/html,<script>alert(1)</script>"),
                        Run.link("local", "file:///etc/passwd"))),
                new Block.Heading(9, HOSTILE),
                new Block.Items(false, List.of(List.of(Block.Paragraph.of(HOSTILE)))),
                new Block.Quotation(List.of(Block.Paragraph.of(HOSTILE)), 1),
                new Block.Table(HOSTILE, List.of(List.of(Run.of(HOSTILE))), List.of(List.of(List.of(Run.of(HOSTILE))))),
                new Block.Table("", List.of(), List.of()),
                new Block.Picture(original("../../x/image.png", gone), HOSTILE, HOSTILE),
                new Block.Picture(original("broken.png", broken), "", ""),
                new Block.Preformatted(HOSTILE + "\n\tx\n```\n"));
        Piece piece = new Piece(
                "etape-1",
                Piece.Kind.TEXT,
                HOSTILE,
                HOSTILE,
                1,
                HOSTILE,
                body,
                Optional.of(new Question(
                        Question.Form.SINGLE,
                        HOSTILE,
                        List.of(
                                new Question.Choice(HOSTILE, true, HOSTILE),
                                new Question.Choice("</script>", false, HOSTILE)),
                        HOSTILE)),
                List.of(Block.Paragraph.of(HOSTILE)),
                List.of(1),
                List.of(original("..\\..\\C:\\con.txt", broken)),
                Optional.of(new Piece.Link(HOSTILE, "javascript:alert(1)")));
        return new Manuscript(
                "kit-8",
                HOSTILE,
                Locale.FRENCH,
                Version.TRAINER,
                List.of(new Fact(HOSTILE, List.of(Block.Paragraph.of(HOSTILE)))),
                List.of(new Part("seance-1", HOSTILE, HOSTILE, 1, List.of(piece))),
                List.of(new Reference(1, HOSTILE, HOSTILE, "javascript:alert(1)", HOSTILE)),
                "javascript:alert(1)",
                HOSTILE,
                Instant.parse("1971-01-01T00:00:00Z"));
    }

    private static Piece question(String key, Question question) {
        return new Piece(
                key,
                Piece.Kind.QUESTION,
                "Question",
                "Question",
                10,
                "",
                List.of(),
                Optional.of(question),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    private static Original original(String name, Path file) {
        return new Original(name, HOSTILE, "image/png", 1, "00", file, "javascript:alert(1)");
    }

    private static Original picture(Path folder, String name) throws IOException {
        BufferedImage image = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0xE3ECDD));
        pen.fillRect(0, 0, 640, 360);
        pen.setColor(new Color(0x14563F));
        pen.fillRect(40, 40, 250, 280);
        pen.fillOval(330, 60, 260, 240);
        pen.dispose();
        Path file = folder.resolve(name);
        ImageIO.write(image, "png", file.toFile());
        return new Original(
                name,
                "Plan du jardin",
                "image/png",
                Files.size(file),
                "11",
                file,
                "https://centre.example/fichiers/plan-du-jardin.png");
    }

    private static Original text(Path folder, String name, String words) throws IOException {
        Path file = Files.writeString(folder.resolve(name), words);
        return new Original(
                name,
                "Guide d’accueil",
                "text/plain",
                Files.size(file),
                "22",
                file,
                "https://centre.example/fichiers/guide-d-accueil.txt");
    }
}
