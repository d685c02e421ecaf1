package org.vitaressources.bench;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.vitaressources.whole.SentFile;
import org.vitaressources.whole.Visitor;

/// A kit that a trainer composes through the pages: activities, and steps that each show a photograph of their own.
final class LargeKit {
    /// Pixels of a photograph across and down.
    static final int WIDE = 2400;

    static final int HIGH = 1600;

    private static final int PIECE = 4 << 20;
    private static final int SPOTS = 4000;
    private static final String WORDS = "Une entreprise solidaire réunit des habitants autour d’un besoin. ";

    private LargeKit() {}

    /// Composes it.
    ///
    /// @param pictures how many of its steps show a photograph
    /// @return its identifier
    static String composed(Visitor trainer, int steps, int pictures) throws IOException {
        trainer.get("/kits/nouveau");
        String kit = trainer.post("/kits", "titre", "Un grand kit")
                .location()
                .replaceFirst("^/kits/", "")
                .substring(0, 16);
        trainer.post("/kits/" + kit + "/seances");
        for (int i = 1; i <= steps; i++) {
            boolean shows = i * pictures / steps > (i - 1) * pictures / steps;
            String step = trainer.post("/kits/" + kit + "/etapes", "nature", shows ? "fichier" : "activite")
                    .location();
            String words = (WORDS.repeat(6) + "\n\n").repeat(shows ? 1 : 4);
            trainer.post(step, "titre", "Étape " + i, "minutes", "10", shows ? "texte" : "consigne", words);
            if (shows) {
                new SentFile(trainer, "photo-" + i + ".jpg", photograph(i), PIECE, () -> {}).send(step);
            }
        }
        var page = trainer.get("/kits/" + kit).page();
        List<Integer> there = List.of(
                page.select(".kit-step").size(),
                page.select(".kit-step__picture").size());
        if (!there.equals(List.of(steps, pictures))) {
            throw new IllegalStateException(
                    "A kit of " + there.getFirst() + " steps, " + there.getLast() + " pictures");
        }
        return kit;
    }

    /// A JPEG with many colours and edges, as a camera gives it.
    private static byte[] photograph(int number) throws IOException {
        BufferedImage photo = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = photo.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, Color.getHSBColor(number / 40f, 0.6f, 0.8f), WIDE, HIGH, Color.WHITE));
        pen.fillRect(0, 0, WIDE, HIGH);
        Random random = new Random(number);
        for (int i = 0; i < SPOTS; i++) {
            pen.setColor(new Color(random.nextInt(1 << 24)));
            pen.fillOval(random.nextInt(WIDE), random.nextInt(HIGH), 40, 40);
        }
        pen.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(photo, "jpg", jpeg);
        return jpeg.toByteArray();
    }
}
