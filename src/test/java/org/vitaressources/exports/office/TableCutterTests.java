package org.vitaressources.exports.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vitaressources.exports.manuscript.Block;
import org.vitaressources.exports.manuscript.Run;

class TableCutterTests {
    private static final List<List<Run>> HEAD = List.of(cell("Ce qui est comparé"), cell("Ici"), cell("Là"));

    @Test
    void aTableThatFitsStaysWhole() {
        Block.Table table = new Block.Table("Coûts", HEAD, List.of(row("Poste", "1", "2"), row("Total", "3", "4")));
        assertThat(TableCutter.cut(table)).containsExactly(table);
        Block.Table empty = new Block.Table("", HEAD, List.of());
        assertThat(TableCutter.cut(empty)).containsExactly(empty);
    }

    @Test
    void rowsThatDoNotFitGoOnUnderTheSameHeadings() {
        List<List<List<Run>>> rows = IntStream.range(0, 40)
                .mapToObj(number -> row("Ligne " + number, "a", "b"))
                .toList();
        List<Block.Table> parts = TableCutter.cut(new Block.Table("Coûts", HEAD, rows));
        assertThat(parts).hasSizeBetween(3, 4).allSatisfy(part -> {
            assertThat(part.head()).isEqualTo(HEAD);
            assertThat(part.rows().size()).isLessThan(16);
        });
        assertThat(parts.stream().flatMap(part -> part.rows().stream())).containsExactlyElementsOf(rows);
    }

    @Test
    void aTallRowGoesOnAndLosesNoWord() {
        String tall = IntStream.range(0, 300).mapToObj(number -> "mot" + number).collect(Collectors.joining(" "));
        List<Block.Table> parts = TableCutter.cut(
                new Block.Table("", HEAD, List.of(row("Moyens", tall, "Une ligne\nune autre"), row("Fin", "1", "2"))));
        assertThat(parts).hasSizeGreaterThan(4);
        assertThat(parts.stream()
                        .flatMap(part -> part.rows().stream())
                        .filter(row -> Block.text(row.getFirst()).equals("Moyens"))
                        .map(row -> Block.text(row.get(1)))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(tall);
        assertThat(Block.text(parts.getFirst().rows().getFirst().get(2))).isEqualTo("Une ligne\nune autre");
        assertThat(Block.text(parts.getLast().rows().getLast().getFirst())).isEqualTo("Fin");
    }

    private static List<List<Run>> row(String... cells) {
        return List.of(cells).stream().map(TableCutterTests::cell).toList();
    }

    private static List<Run> cell(String text) {
        return List.of(Run.of(text));
    }
}
