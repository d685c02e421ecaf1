package org.vitaressources.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vitaressources.exports.manuscript.Block;
import org.vitaressources.exports.manuscript.Original;
import org.vitaressources.exports.manuscript.Run;
import org.vitaressources.text.HtmlSanitizer;

class HtmlBlocksTests {
    private static final Original PICTURE =
            new Original("a.png", "A", "image/png", 1, "00", Path.of("a.png"), "https://site.example/a.png");

    @Test
    void readsWhatATextIsMadeOf() {
        assertThat(blocks("""
                        <h2>Titre</h2><p>Un <strong>mot</strong> et <a href="/ressources/x">un lien</a>.</p>
                        <ul><li>un</li><li><p>deux</p><ol><li>trois</li></ol></li></ul>
                        <blockquote><p>Dit-elle</p></blockquote><pre><code>  x
                         y</code></pre>"""))
                .containsExactly(
                        new Block.Heading(1, "Titre"),
                        new Block.Paragraph(List.of(
                                Run.of("Un "),
                                Run.strong("mot"),
                                Run.of(" et "),
                                Run.link("un lien", "https://site.example/ressources/x"),
                                Run.of("."))),
                        new Block.Items(
                                false,
                                List.of(
                                        List.of(Block.Paragraph.of("un")),
                                        List.of(
                                                Block.Paragraph.of("deux"),
                                                new Block.Items(true, List.of(List.of(Block.Paragraph.of("trois"))))))),
                        new Block.Quotation(List.of(Block.Paragraph.of("Dit-elle")), 0),
                        new Block.Preformatted("  x\n y"));
    }

    @Test
    void rowsOfATableAreAsLongAsTheLongest() {
        assertThat(blocks("<table><tr><th>A</th></tr><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>"))
                .singleElement()
                .isInstanceOfSatisfying(Block.Table.class, table -> {
                    assertThat(table.columns()).isEqualTo(2);
                    assertThat(table.head()).hasSize(2);
                    assertThat(table.rows()).hasSize(2).allMatch(row -> row.size() == 2);
                });
    }

    @Test
    void picturesThatCanBeHadAreBlocksAndOthersWords() {
        assertThat(
                        blocks(
                                "<p>Avant <img src=\"a.png\" alt=\"Atelier\"> après</p><p><img src=\"b.png\" alt=\"Loin\"></p>"))
                .contains(new Block.Picture(PICTURE, "Atelier", ""), Block.Paragraph.of("Loin"));
    }

    @Test
    void addressesThatLeadNowhereAreWords() {
        assertThat(blocks("<p><a href=\"javascript:x\">clic</a></p>")).containsExactly(Block.Paragraph.of("clic"));
    }

    @Test
    void whatIsTooDeepIsItsWords() {
        assertThat(blocks("<blockquote>".repeat(200) + "fond"))
                .hasSize(1)
                .asString()
                .contains("fond");
    }

    private static List<Block> blocks(String html) {
        return new HtmlBlocks(
                        address -> address.startsWith("/") ? "https://site.example" + address : "",
                        address -> address.equals("a.png") ? Optional.of(PICTURE) : Optional.empty())
                .of(HtmlSanitizer.sanitize(html));
    }
}
