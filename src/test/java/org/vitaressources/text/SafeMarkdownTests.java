package org.vitaressources.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SafeMarkdownTests {
    private final Markdown markdown = StandaloneText.markdown();

    private MarkdownText.Rendered render(String body) {
        return markdown.render(body, "", Markdown.LinkResolver.AS_WRITTEN);
    }

    @Test
    void putsHeadingsUnderTheTitleOfThePageAndLeavesOutTheOneThatRepeatsIt() {
        var rendered = markdown.render(
                "# Les Épiceries\n\nIntro.\n\n## Où ?\n\nIci.\n\n## Où ?\n\nLà.\n\n### Détail\n\nFin.",
                "Les épiceries",
                Markdown.LinkResolver.AS_WRITTEN);
        assertThat(rendered.title()).contains("Les Épiceries");
        assertThat(rendered.html().html())
                .doesNotContain("Les Épiceries")
                .contains("<h2 id=\"section-ou\">")
                .contains("<h2 id=\"section-ou-2\">")
                .contains("<h3 id=\"section-detail\">");
        assertThat(rendered.passages())
                .extracting(passage -> ((Address.Section) passage.address()).path())
                .containsExactly(List.of(), List.of("Où ?"), List.of("Où ?"), List.of("Où ?", "Détail"));
        assertThat(rendered.outline()).extracting(Reading.OutlineEntry::anchor).contains("section-ou-2");
    }

    @Test
    void rendersTablesNotesTasksDefinitionsAndBareLinks() {
        String html = render("""
                        | Année | Effectif |
                        |-------|---------:|
                        | 2024  | 12       |

                        - [x] fait
                        - [ ] à faire

                        Terme
                        :   Définition

                        ~~barré~~ https://example.org/page et une note[^1].

                        [^1]: Le texte de la note.
                        """).html().html();
        assertThat(html)
                .contains("<th scope=\"col\">Année</th>")
                .contains("<td class=\"droite\">12</td>")
                .contains("☑ fait")
                .contains("☐ à faire")
                .contains("<dt>Terme</dt>")
                .contains("<del>barré</del>")
                .contains("<a href=\"https://example.org/page\" rel=")
                .contains("href=\"#note-1\"")
                .contains("id=\"note-1\"");
    }

    @Test
    void leadsRelativeLinksWhereTheResolverSaysAndLinksToHeadingsToTheirAnchors() {
        var rendered = markdown.render(
                "[a](doc.pdf) ![plan](plan.png) [b](https://example.org) [c](#la-suite)\n\n## La suite\n\nx",
                "",
                target -> "/ressources/x/" + target);
        assertThat(rendered.html().html())
                .contains("href=\"/ressources/x/doc.pdf\"")
                .contains("src=\"/ressources/x/plan.png\"")
                .contains("href=\"https://example.org\"")
                .contains("href=\"#section-la-suite\"");
    }

    @Test
    void bringsTheBlocksOfOtherToolsToReadableText() {
        String html = render("""
                        {% hint style="warning" %}
                        Attention **ici**.
                        {% endhint %}

                        {% tabs %}
                        {% tab title="Un" %}
                        Contenu
                        {% endtab %}
                        {% endtabs %}

                        ::: tip Astuce
                        Dedans
                        :::

                        > [!NOTE]
                        > À savoir

                        ```
                        {% hint %}
                        ```
                        """).html().html();
        assertThat(html)
                .contains("<aside class=\"encadre encadre-attention\">")
                .contains("<strong>ici</strong>")
                .contains("<strong>Un</strong>")
                .contains("<strong>Astuce</strong>")
                .contains("<strong>Note</strong>")
                .doesNotContain("endtab");
        assertThat(Jsoup.parse(html).select("pre").text()).isEqualTo("{% hint %}");
    }

    @Test
    void readsATableWhoseRulesAreOneDashLong() {
        var page = Jsoup.parse(render("| Nom | Sens |\n| :- | - |\n| AI | association |\n")
                .html()
                .html());
        assertThat(page.select("table th").eachText()).containsExactly("Nom", "Sens");
        assertThat(page.select("table tbody td").eachText()).containsExactly("AI", "association");
    }

    @Test
    void takesTypographicCareOutsideCode() {
        String html =
                render("L'été : « oui » ! Et `l'code : x`... fin...").html().html();
        assertThat(html)
                .contains("L’été&nbsp;: «&nbsp;oui&nbsp;»\u202f!")
                .contains("<code>l'code : x</code>")
                .contains("fin…");
    }

    @Test
    void drawsAChartWithItsValuesAsATable() {
        var rendered = render("""
                ```graphique
                type: colonnes
                titre: Entreprises par année
                unite: entreprises
                source: Fédération
                valeurs:
                  2023: 480
                  2024: 1 500,5
                ```
                """);
        var page = Jsoup.parse(rendered.html().html());
        assertThat(page.select("figure.graphique svg[role=img] title").text()).isEqualTo("Entreprises par année");
        assertThat(page.select("figure svg rect")).hasSize(2);
        assertThat(page.select("[style]")).isEmpty();
        assertThat(page.select("figure details > .tableau[tabindex=0] > table"))
                .as("wide values scroll with the keyboard")
                .hasSize(1);
        assertThat(page.select("figure details table tbody tr").eachText())
                .first()
                .isEqualTo("2023 480");
        assertThat(rendered.passages().getFirst().text()).contains("2024 | 1");
    }

    @Test
    void showsAMalformedChartAsItIsWritten() {
        String html =
                render("```graphique\ntype: camembert\ntitre: x\n```").html().html();
        assertThat(html).contains("ne peut pas être dessiné").contains("type: camembert");
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of("nested quotes", "> ".repeat(20_000)),
                Arguments.of("combining accents", "e" + "\u0301".repeat(200_000)),
                Arguments.of("nested lists", "- ".repeat(20_000) + "x"),
                Arguments.of("brackets", "[".repeat(50_000)),
                Arguments.of("links", "[a](".repeat(20_000)),
                Arguments.of("emphasis", "*a_ ".repeat(50_000)),
                Arguments.of("stars", "*".repeat(100_000) + "a" + "*".repeat(100_000)),
                Arguments.of(
                        "backticks",
                        Stream.iterate(1, n -> n + 1)
                                .limit(600)
                                .map("`"::repeat)
                                .reduce("", (a, b) -> a + "x" + b)),
                Arguments.of("tags", "<a".repeat(50_000)),
                Arguments.of("comments", "<!--".repeat(50_000)),
                Arguments.of("deep html", "<div>".repeat(30_000) + "x"),
                Arguments.of("deep spans", "<b><i>".repeat(30_000) + "x"),
                Arguments.of("entities", "&".repeat(200_000)),
                Arguments.of("table", "|".repeat(100_000) + "\n" + "|-".repeat(50_000) + "\n"),
                Arguments.of("definitions", "[a]: x\n".repeat(40_000)),
                Arguments.of("footnotes", "[^a]".repeat(20_000)),
                Arguments.of("huge", "mot ".repeat(600_000)),
                Arguments.of("underscores", "_a__b___".repeat(20_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    @Timeout(30)
    void endsWithSomethingToShowWhateverIsSent(String name, String body) {
        var rendered = render(body);
        assertThat(rendered.html().html()).isNotNull();
        if (name.equals("nested quotes") || name.equals("combining accents") || name.equals("huge")) {
            assertThat(rendered.remarks()).first().asString().contains("affiché tel quel");
        }
    }

    @Test
    void readsTheFrontMatterInItsOrderWithDatesAndCodesAsText() {
        var text = markdown.parse(
                bytes(
                        "---\ntitre: Essai\ndate: 2024-03-01\ncode: 01\nnombre: 12\nvrai: true\npays: no\nliste: [a, b]\n---\n# Corps\n"));
        assertThat(text.frontMatter().keySet())
                .containsExactly("titre", "date", "code", "nombre", "vrai", "pays", "liste");
        assertThat(text.frontMatter())
                .containsEntry("date", "2024-03-01")
                .containsEntry("code", "01")
                .containsEntry("nombre", 12)
                .containsEntry("vrai", true)
                .containsEntry("pays", "no")
                .containsEntry("liste", List.of("a", "b"));
        assertThat(text.body()).isEqualTo("# Corps\n");
        assertThat(text.problems()).isEmpty();
    }

    static Stream<Arguments> encodings() {
        String text = "---\r\ntitre: Été à l’œuvre\r\n---\r\n\r\nCœur à l’ouvrage.\r\n";
        return Stream.of(
                Arguments.of(text.getBytes(StandardCharsets.UTF_8), true),
                Arguments.of(("\ufeff" + text).getBytes(StandardCharsets.UTF_8), true),
                Arguments.of(("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE), true),
                Arguments.of(("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE), true),
                Arguments.of(text.getBytes(StandardCharsets.UTF_16LE), false),
                Arguments.of(text.getBytes(Charset.forName("windows-1252")), false));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void readsFilesInOtherEncodings(byte[] bytes, boolean silent) {
        var text = markdown.parse(bytes);
        assertThat(text.frontMatter()).containsEntry("titre", "Été à l’œuvre");
        assertThat(text.body().strip()).isEqualTo("Cœur à l’ouvrage.");
        assertThat(text.problems().isEmpty()).isEqualTo(silent);
    }

    @Test
    void readsAFrontMatterInsideAComment() {
        var text = markdown.parse(bytes("<!--\n\n---\ntitle: Push\nlicence: CC\n---\n\n-->\n\n# Push\n"));
        assertThat(text.frontMatter()).containsEntry("title", "Push").containsEntry("licence", "CC");
        assertThat(text.body().strip()).isEqualTo("# Push");
    }

    @Test
    void keepsWhatCanBeReadOfABrokenFrontMatterAndSaysTheLine() {
        var text = markdown.parse(bytes("---\ntitre: Un : deux\ndate: 2024\nmots: [a, b\n---\nCorps"));
        assertThat(text.frontMatter()).containsEntry("titre", "Un : deux").containsEntry("date", 2024);
        assertThat(text.problems()).first().asString().contains("Ligne 2");
        assertThat(text.body()).isEqualTo("Corps");
    }

    @Test
    void reportsAKeyWrittenTwice() {
        var text = markdown.parse(bytes("---\ntitre: a\ntitre: b\n---\n"));
        assertThat(text.frontMatter()).containsEntry("titre", "b");
        assertThat(text.problems())
                .singleElement()
                .asString()
                .startsWith("Ligne 3")
                .contains("« titre »");
    }

    @Test
    void refusesYamlThatExplodes() {
        StringBuilder bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (char c = 'b'; c < 'k'; c++) {
            bomb.append(c)
                    .append(": &")
                    .append(c)
                    .append(" [")
                    .append(("*" + (char) (c - 1) + ", ").repeat(9))
                    .append("x]\n");
        }
        assertThat(markdown.parseYaml(bytes(bomb.toString())).problems()).isNotEmpty();
        assertThat(markdown.parseYaml(bytes("a: " + "[".repeat(5_000))).problems())
                .isNotEmpty();
        assertThat(markdown.parseYaml(bytes("a: !!javax.script.ScriptEngineManager [x]\nb: 1"))
                        .frontMatter())
                .containsEntry("b", 1);
    }

    @Test
    void takesARuleAtTheTopForARule() {
        var text = markdown.parse(bytes("---\n\nUn paragraphe.\n\n---\n\nUn autre."));
        assertThat(text.frontMatter()).isEmpty();
        assertThat(text.body()).startsWith("---");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
