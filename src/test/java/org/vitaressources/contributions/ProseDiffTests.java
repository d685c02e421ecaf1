package org.vitaressources.contributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Comparisons as an editor would draw them: `[-removed-]`, `{+added+}`; `~` changed, `-` removed, `+` added, `^` moved
/// away, `v` moved here, `=` the same.
class ProseDiffTests {
    static Stream<Arguments> comparisons() {
        return Stream.of(
                of("the same", "Un texte.\n\nUn autre.", "Un texte.\n\nUn autre.", "= Un texte.", "= Un autre."),
                of(
                        "one word",
                        "Le garage répare des voitures.",
                        "Le garage loue des voitures.",
                        "~ Le garage [-répare-] des voitures. | Le garage {+loue+} des voitures."),
                of(
                        "an elision is a word",
                        "Il faut l’argent de l’État.",
                        "Il faut l’argent de la Région.",
                        "~ Il faut l’argent de [-l’État-]. | Il faut l’argent de {+la Région+}."),
                of(
                        "after an elision the word alone",
                        "Elle vient d’Angers chaque lundi.",
                        "Elle vient d’Annecy chaque lundi.",
                        "~ Elle vient d’[-Angers-] chaque lundi. | Elle vient d’{+Annecy+} chaque lundi."),
                of(
                        "apostrophes do not count",
                        "L'atelier d'insertion.",
                        "L’atelier d’insertion.",
                        "= L’atelier d’insertion."),
                of(
                        "nor does white space",
                        "Combien ?  Dix  %.",
                        "Combien\u00A0?\nDix\u202F%.",
                        "= Combien\u00A0?\nDix\u202F%."),
                of(
                        "punctuation counts",
                        "Le budget, les partenaires et le calendrier.",
                        "Le budget ; les partenaires, et le calendrier.",
                        "~ Le budget[-,-] les partenaires et le calendrier."
                                + " | Le budget{+ ;+} les partenaires{+,+} et le calendrier."),
                of(
                        "a compound is one word",
                        "On fait du porte-à-porte le samedi matin.",
                        "On fait du tête-à-tête le samedi matin.",
                        "~ On fait du [-porte-à-porte-] le samedi matin. | On fait du {+tête-à-tête+} le samedi matin."),
                of(
                        "a number is one word",
                        "Le camion a coûté 12 500,50 euros à la commune.",
                        "Le camion a coûté 13 500,50 euros à la commune.",
                        "~ Le camion a coûté [-12 500,50-] euros à la commune."
                                + " | Le camion a coûté {+13 500,50+} euros à la commune."),
                of(
                        "inclusive writing is one word",
                        "Les salarié·es du chantier arrivent à huit heures.",
                        "Les bénévoles du chantier arrivent à huit heures.",
                        "~ Les [-salarié·es-] du chantier arrivent à huit heures."
                                + " | Les {+bénévoles+} du chantier arrivent à huit heures."),
                of(
                        "a paragraph more",
                        "Premier paragraphe.\n\nTroisième paragraphe.",
                        "Premier paragraphe.\n\nUn deuxième, tout neuf.\n\nTroisième paragraphe.",
                        "= Premier paragraphe.",
                        "+ {+Un deuxième, tout neuf.+}",
                        "= Troisième paragraphe."),
                of(
                        "what is removed stands above what is added",
                        "Début.\n\nLe chantier ferme en août chaque année.\n\nFin.",
                        "Début.\n\nRien à voir avec ce qui précède.\n\nFin.",
                        "= Début.",
                        "- [-Le chantier ferme en août chaque année.-]",
                        "+ {+Rien à voir avec ce qui précède.+}",
                        "= Fin."),
                of(
                        "items one by one",
                        "- pommes\n- poires jaunes du verger\n- prunes",
                        "- pommes\n- poires vertes du verger\n- cerises\n- prunes",
                        "= - pommes",
                        "~ - poires [-jaunes-] du verger | - poires {+vertes+} du verger",
                        "+ {+- cerises+}",
                        "= - prunes"),
                of(
                        "numbered items, each with its text",
                        "1. Appeler le maire\n2. Écrire au préfet du département",
                        "1. Appeler le maire\n2. Écrire à la préfète du département",
                        "= 1. Appeler le maire",
                        "~ 2. Écrire [-au préfet-] du département | 2. Écrire {+à la préfète+} du département"),
                of(
                        "lines of a table",
                        "| poste | coût |\n| --- | --- |\n| camion | 12 000 |\n| local | 800 |",
                        "| poste | coût |\n| --- | --- |\n| camion | 15 000 |\n| local | 800 |",
                        "= | poste | coût |",
                        "= | --- | --- |",
                        "~ | camion | [-12 000-] | | | camion | {+15 000+} |",
                        "= | local | 800 |"),
                of(
                        "a paragraph that moved",
                        """
                        Le premier point parle du budget de la commune.

                        Le second point parle des habitants du bourg.

                        Le troisième point parle de la route et du car.
                        """,
                        """
                        Le second point parle des habitants du bourg.

                        Le troisième point parle de la route et du car.

                        Le premier point parle du budget de la commune.
                        """,
                        "^ Le premier point parle du budget de la commune.",
                        "= Le second point parle des habitants du bourg.",
                        "= Le troisième point parle de la route et du car.",
                        "v Le premier point parle du budget de la commune."),
                of(
                        "a paragraph that moved and changed a little",
                        "Le premier point parle du budget de la commune en 2008.\n\nUn.\n\nDeux.\n\nTrois.",
                        "Un.\n\nDeux.\n\nTrois.\n\nLe premier point parle du budget de la commune en 2012.",
                        "^ Le premier point parle du budget de la commune en 2008.",
                        "= Un.",
                        "= Deux.",
                        "= Trois.",
                        "v Le premier point parle du budget de la commune en [-2008-]."
                                + " | Le premier point parle du budget de la commune en {+2012+}."),
                of(
                        "a heading",
                        "## Contexte\nUn texte qui reste en place.",
                        "## Contexte local\nUn texte qui reste en place.",
                        "~ ## Contexte | ## Contexte{+ local+}",
                        "= Un texte qui reste en place."),
                of(
                        "code is one part",
                        "```\na\n\nb\n```\n\nSuite.",
                        "```\na\n\nc\n```\n\nSuite.",
                        "~ ```\na\n\n[-b-]\n``` | ```\na\n\n{+c+}\n```",
                        "= Suite."),
                of("from nothing", "", "Un texte.", "+ {+Un texte.+}"),
                of("to nothing", "Un texte.", "", "- [-Un texte.-]"),
                of("nothing at all", "", ""));
    }

    private static Arguments of(String name, String before, String after, String... rows) {
        return Arguments.of(name, before, after, List.of(rows));
    }

    @Test
    void areMany() {
        assertThat(comparisons()).hasSizeGreaterThan(20);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("comparisons")
    void drawsWhatAnEditorWould(String name, String before, String after, List<String> rows) {
        assertThat(ProseDiff.of(before, after).stream().map(ProseDiffTests::drawn))
                .containsExactlyElementsOf(rows);
    }

    /// Whatever is compared, both texts can be read in the rows, and each row says what is the same in both.
    @Test
    void losesNoWordOfEitherText() {
        Random random = new Random(20260101);
        for (int round = 0; round < 400; round++) {
            List<String> before = paragraphs(random, random.nextInt(12));
            List<String> after = edited(before, random);
            List<ProseRow> rows = ProseDiff.of(String.join("\n\n", before), String.join("\n\n", after));
            assertThat(rows.stream()
                            .filter(row -> row.kind() != ProseRow.Kind.MOVED_HERE
                                    && !row.before().isEmpty())
                            .map(row -> text(row.before())))
                    .as("round %d", round)
                    .containsExactlyElementsOf(before);
            assertThat(rows.stream().filter(row -> !row.after().isEmpty()).map(row -> text(row.after())))
                    .as("round %d", round)
                    .containsExactlyElementsOf(after);
            for (ProseRow row : rows) {
                assertThat(kept(row.before(), row)).as("round %d", round).isEqualTo(kept(row.after(), row));
            }
        }
    }

    /// The time is far above what it takes: only that it comes to an end is told here.
    @Test
    @Timeout(120)
    void comesToAnEndOnLongTexts() {
        String book = IntStream.range(0, 900)
                .mapToObj(i -> "Paragraphe " + i + " : " + "le même refrain revient sans cesse, ".repeat(6))
                .collect(Collectors.joining("\n\n"));
        Random random = new Random(7);
        String rewritten = Stream.of(book.split(" "))
                .map(word -> random.nextInt(3) == 0 ? "mot" + random.nextInt(5) : word)
                .collect(Collectors.joining(" "));
        List<String> hostile = List.of(
                book,
                rewritten,
                "a ".repeat(100_000),
                "- b\n- c\n- a\n".repeat(15_000),
                ("mot autre ".repeat(150) + "\n\n").repeat(160));
        for (String before : hostile) {
            for (String after : hostile) {
                assertThat(ProseDiff.of(before, after)).isNotEmpty();
            }
        }
    }

    private static List<String> paragraphs(Random random, int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> "P" + random.nextInt(1000) + " "
                        + IntStream.range(0, 3 + random.nextInt(9))
                                .mapToObj(j -> List.of("le", "garage", "d’Angers", "loue", "12,5", "porte-à-porte", "!")
                                        .get(random.nextInt(7)))
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.toList());
    }

    private static List<String> edited(List<String> before, Random random) {
        List<String> after = new java.util.ArrayList<>(before);
        for (int edit = random.nextInt(5); edit > 0; edit--) {
            int at = after.isEmpty() ? 0 : random.nextInt(after.size());
            switch (random.nextInt(4)) {
                case 0 -> after.add(at, paragraphs(random, 1).getFirst());
                case 1 -> {
                    if (!after.isEmpty()) {
                        after.remove(at);
                    }
                }
                case 2 -> {
                    if (!after.isEmpty()) {
                        after.set(at, after.get(at).replaceFirst(" \\S+", " changé"));
                    }
                }
                default -> java.util.Collections.shuffle(after, random);
            }
        }
        return after;
    }

    private static String kept(List<Piece> pieces, ProseRow row) {
        boolean oneSide = row.before().isEmpty() || row.after().isEmpty();
        return oneSide
                ? ""
                : WordDiff.plain(pieces.stream()
                        .filter(piece -> piece.kind() == Piece.Kind.SAME)
                        .map(Piece::text)
                        .collect(Collectors.joining()));
    }

    private static String text(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    private static String drawn(ProseRow row) {
        String before = row.before().stream().map(ProseDiffTests::drawn).collect(Collectors.joining());
        String after = row.after().stream().map(ProseDiffTests::drawn).collect(Collectors.joining());
        return switch (row.kind()) {
            case SAME -> "= " + after;
            case CHANGED -> "~ " + before + " | " + after;
            case REMOVED -> "- " + before;
            case ADDED -> "+ " + after;
            case MOVED_AWAY -> "^ " + before;
            case MOVED_HERE -> "v " + (before.isEmpty() ? "" : before + " | ") + after;
        };
    }

    private static String drawn(Piece piece) {
        return switch (piece.kind()) {
            case SAME -> piece.text();
            case REMOVED -> "[-" + piece.text() + "-]";
            case ADDED -> "{+" + piece.text() + "+}";
        };
    }
}
