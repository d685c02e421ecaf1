package org.vitaressources.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitaressources.exports.manuscript.Block;

class TextBlocksTests {
    @Test
    void anEmptyLineEndsAParagraph() {
        assertThat(TextBlocks.of("Un\ndeux\n\ntrois"))
                .containsExactly(Block.Paragraph.of("Un\ndeux"), Block.Paragraph.of("trois"));
    }

    @Test
    void linesWithADashOrANumberAreItems() {
        assertThat(TextBlocks.of("Il faut\n- du papier\n– des feutres\n1. écrire\n2) lire\nFin"))
                .containsExactly(
                        Block.Paragraph.of("Il faut"),
                        items(false, "du papier", "des feutres"),
                        items(true, "écrire", "lire"),
                        Block.Paragraph.of("Fin"));
    }

    @Test
    void markupIsWords() {
        assertThat(TextBlocks.of("<b>gras</b> **deux** \u0000=1+1"))
                .containsExactly(Block.Paragraph.of("<b>gras</b> **deux** =1+1"));
        assertThat(TextBlocks.of(" \n\n")).isEmpty();
    }

    private static Block items(boolean numbered, String... texts) {
        return new Block.Items(
                numbered,
                List.of(texts).stream()
                        .map(text -> List.<Block>of(Block.Paragraph.of(text)))
                        .toList());
    }
}
