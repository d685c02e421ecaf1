package org.vitaressources.exports;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.springframework.context.support.ResourceBundleMessageSource;
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

/// A manuscript with one of everything, and what is hostile in every place where words stand.
public final class Sample {
    /// Words that break out wherever they are not escaped.
    public static final String HOSTILE =
            "\"><script>alert('x')</script>&amp; <img src=https://ailleurs.example/p.png onerror=x> =1+1 ]]> \u0001 ../../x";

    private Sample() {}

    /// Words of the site in French; progress goes nowhere.
    public static Making making() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Making() {
            @Override
            public void at(int done, int total) {}

            @Override
            public String say(String key, Object... arguments) {
                return messages.getMessage(key, arguments, Locale.FRENCH);
            }

            @Override
            public Locale language() {
                return Locale.FRENCH;
            }
        };
    }

    /// A manuscript whose every text is this.
    ///
    /// @param folder where its pictures are put
    public static Manuscript of(String words, Version version, Path folder) {
        Original picture = picture(folder, "image.png", 60, 40);
        Original document = new Original(
                "guide.pdf",
                words,
                "application/pdf",
                10,
                "00",
                folder.resolve("gone.pdf"),
                "https://site.example/guide");
        List<Block> body = List.of(
                Block.Paragraph.of(words),
                new Block.Heading(1, words),
                new Block.Heading(4, words),
                new Block.Items(
                        true,
                        List.of(
                                List.of(Block.Paragraph.of(words)),
                                List.of(
                                        Block.Paragraph.of("a"),
                                        new Block.Items(false, List.of(List.of(Block.Paragraph.of(words))))))),
                new Block.Quotation(List.of(Block.Paragraph.of(words)), 1),
                new Block.Table(
                        words,
                        List.of(List.of(Run.of(words)), List.of(Run.of("b"))),
                        List.of(
                                List.of(List.of(Run.strong(words)), List.of(Run.of(words))),
                                List.of(List.of(Run.of("c")), List.of()))),
                new Block.Picture(picture, words, words),
                new Block.Picture(document, words, ""),
                new Block.Preformatted("  " + words + "\n  second"),
                new Block.Paragraph(List.of(
                        new Run(words, true, true, true, "https://ailleurs.example/?a=1&b=\"2\""),
                        Run.link("no", "javascript:alert(1)"))));
        Question question = new Question(
                Question.Form.SINGLE,
                words,
                List.of(new Question.Choice(words, true, words), new Question.Choice("Non", false, "")),
                words);
        boolean trainer = version.isForTheTrainer();
        Piece text = new Piece(
                "etape-a",
                Piece.Kind.TEXT,
                "Passage",
                words,
                15,
                words,
                body,
                Optional.empty(),
                trainer ? List.of(Block.Paragraph.of("NOTE " + words)) : List.of(),
                List.of(1),
                List.of(document),
                Optional.empty());
        Piece asked = new Piece(
                "etape-b",
                Piece.Kind.QUESTION,
                "Question",
                words,
                5,
                "",
                List.of(),
                Optional.of(question),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
        Piece link = new Piece(
                "etape-c",
                Piece.Kind.LINK,
                "Lien",
                words,
                0,
                "",
                List.of(new Block.Paragraph(
                        List.of(Run.link("https://ailleurs.example/", "https://ailleurs.example/")))),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(new Piece.Link(words, "https://ailleurs.example/")));
        return new Manuscript(
                "kit-essai",
                words,
                Locale.FRENCH,
                version,
                List.of(new Fact("Objectifs", List.of(Block.Paragraph.of(words)))),
                List.of(
                        new Part("seance-1", words, words, 20, List.of(text, asked)),
                        new Part("seance-2", words, "", 0, List.of(link))),
                List.of(new Reference(1, words, words, "https://site.example/r", words)),
                "",
                words,
                Instant.parse("2026-01-02T03:04:05Z"));
    }

    /// A manuscript of so many steps in three sessions, with pictures of the size of a photograph.
    public static Manuscript large(int steps, int pictures, Path folder) {
        List<Part> parts = new ArrayList<>();
        for (int session = 0; session < 3; session++) {
            List<Piece> pieces = new ArrayList<>();
            for (int i = session; i < steps; i += 3) {
                pieces.add(step(
                        i,
                        i < pictures
                                ? Optional.of(picture(folder, "photo-" + i + ".jpg", 2400, 1600))
                                : Optional.empty()));
            }
            parts.add(new Part("seance-" + session, "Séance " + (session + 1), "Se connaître", 90, pieces));
        }
        return new Manuscript(
                "kit-grand",
                "Un grand kit",
                Locale.FRENCH,
                Version.TRAINER,
                List.of(),
                parts,
                List.of(new Reference(1, "Guide, p. 2", "Guide", "https://site.example/r", "CC BY")),
                "",
                "",
                Instant.parse("2026-01-02T03:04:05Z"));
    }

    private static Piece step(int i, Optional<Original> picture) {
        List<Block> body = new ArrayList<>();
        for (int paragraph = 0; paragraph < 4; paragraph++) {
            body.add(
                    Block.Paragraph.of("Une entreprise solidaire réunit des habitants autour d’un besoin. ".repeat(6)));
        }
        body.add(new Block.Quotation(List.of(Block.Paragraph.of("Rien ne se décide sans ceux que cela touche.")), 1));
        picture.ifPresent(file -> body.add(new Block.Picture(file, "L’atelier " + i, "")));
        return new Piece(
                "etape-" + i,
                Piece.Kind.ACTIVITY,
                "Activité",
                "Étape " + (i + 1),
                10,
                "Comprendre",
                body,
                Optional.empty(),
                List.of(Block.Paragraph.of("Laisser parler chacun.")),
                List.of(1),
                List.of(),
                Optional.empty());
    }

    /// A file with a picture of colours.
    public static Original picture(Path folder, String name, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        for (int i = 0; i < 24; i++) {
            graphics.setColor(Color.getHSBColor((name.hashCode() % 100 + i) / 24f, 0.5f, 0.9f));
            graphics.fillOval(i * width / 24, i * height / 30, width / 3, height / 3);
        }
        graphics.dispose();
        Path file = folder.resolve(name);
        try {
            ImageIO.write(image, name.endsWith("png") ? "png" : "jpeg", file.toFile());
            return new Original(
                    name, "Image", name.endsWith("png") ? "image/png" : "image/jpeg", Files.size(file), "00", file, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
