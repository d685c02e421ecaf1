package org.vitaressources.exports.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.vitaressources.exports.manuscript.Block;
import org.vitaressources.exports.manuscript.Original;

class SlideCutterTests {
    private static final Block.Picture PICTURE = new Block.Picture(
            new Original("salle.jpg", "La salle", "image/jpeg", 10, "00", Path.of("salle.jpg"), ""), "La salle", "");

    @Test
    void fewWordsStandAboveTheirPicture() {
        assertThat(bodies(Block.Paragraph.of("Voici la salle."), PICTURE))
                .singleElement()
                .satisfies(body -> {
                    Slide.Body.Image image = (Slide.Body.Image) body;
                    assertThat(image.picture()).isEqualTo(PICTURE);
                    assertThat(image.above()).containsExactly(Slide.Line.of("Voici la salle."));
                });
    }

    @Test
    void manyWordsHaveASlideOfTheirOwn() {
        Block.Paragraph words = Block.Paragraph.of("Voici comment la salle est rangée ce matin. ".repeat(8));
        assertThat(bodies(words, PICTURE))
                .hasExactlyElementsOfTypes(Slide.Body.Words.class, Slide.Body.Image.class)
                .last()
                .isEqualTo(new Slide.Body.Image(PICTURE, List.of()));
    }

    @Test
    void whatFollowsAPictureStandsOnTheNextSlide() {
        assertThat(bodies(PICTURE, Block.Paragraph.of("Après.")))
                .containsExactly(
                        new Slide.Body.Image(PICTURE, List.of()),
                        new Slide.Body.Words(List.of(Slide.Line.of("Après."))));
    }

    private static List<Slide.Body> bodies(Block... blocks) {
        SlideCutter cutter = new SlideCutter(Locale.FRENCH);
        cutter.add(List.of(blocks));
        return cutter.bodies();
    }
}
