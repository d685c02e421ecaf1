package org.vitaressources.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitaressources.search.Facet;
import org.vitaressources.search.SearchQuery;

/// Whatever is typed is a query.
class HostileQueriesTests {
    static TestIndex index;

    @BeforeAll
    static void open(@TempDir Path folder) {
        index = TestIndex.ofCorpus(folder);
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    @Test
    void answersWhateverIsTyped() {
        List<String> queries = queries();
        assertThat(queries).hasSizeGreaterThan(600);
        for (String words : queries) {
            assertThatCode(() -> assertThat(
                                    index.search.find(SearchQuery.of(words)).complete())
                            .isTrue())
                    .as(words)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void answersWhateverIsChosen() {
        for (String value : queries()) {
            SearchQuery query = SearchQuery.fromParameters(
                    Map.of("q", List.of("atelier"), "territoire", List.of(value), "annee", List.of(value)));
            for (Facet facet : Facet.values()) {
                assertThat(index.search.find(query.with(facet, value)).complete())
                        .as(value)
                        .isTrue();
            }
        }
    }

    @Test
    void leavesTheIndexSound() {
        answersWhateverIsTyped();
        assertThat(index.index.rebuilding()).isFalse();
        assertThat(index.ids("garage solidaire")).startsWith("garage-solidaire");
    }

    private static List<String> queries() {
        List<String> queries = new ArrayList<>(List.of(
                "",
                " ",
                "\"",
                "\"\"",
                "\"a",
                "a\"b\"c\"",
                "« », “",
                "-",
                "--",
                "- -",
                "-\"",
                "-\"\"",
                "-«»",
                "OR",
                "OU",
                "OR OR OR",
                "a OU",
                "OU a",
                "a OR OR b",
                "-a -b",
                "-a OR -b",
                "*",
                "?",
                "*:*",
                "*a",
                "?a*",
                "a~2",
                "a^9",
                "[a TO b]",
                "{a TO",
                "/a{1,1000000}/",
                "/(a+)+$/",
                "((((((",
                "))))",
                "a AND NOT b",
                "NOT",
                "&& ||",
                "!a",
                "titre:",
                ":",
                "a:b:c",
                "\\",
                "\\\\\\",
                "\u0000",
                "a\u0000b",
                "\u0007\u001b[31m",
                "\uFFFF",
                "\uD800",
                "\uDC00\uD800",
                "a\uD800",
                "😀",
                "👩‍👩‍👧",
                "مرحبا",
                "中文 搜索",
                "ไทย",
                "e\u0301".repeat(100),
                "\u0301".repeat(300),
                "'",
                "''",
                "l'",
                "l''",
                "d'l'qu'",
                "’",
                "a-b-c-d-e-f",
                "-".repeat(256),
                "a ".repeat(128),
                "\"a ".repeat(80),
                "<script>alert(1)</script>",
                "' OR 1=1 --",
                "../../etc/passwd",
                "%00",
                "${jndi:ldap://x}",
                "{{7*7}}",
                "a".repeat(100_000),
                "a·".repeat(128),
                "é(e)(s)".repeat(36),
                "1 000 000 000 000",
                "1.2.3.4.5",
                "A.B.C.D.",
                "salarié·",
                "·e·s",
                "(e)s",
                "1er 2e 3eme",
                "İıſ",
                "ŉ",
                "ﬁ",
                "\u200B\u200D\uFEFF",
                "\u202Eabc",
                "AI ".repeat(80)));
        Random random = new Random(20);
        String syntax = "\"-«»'’·.()[]{}*?~^:/\\|&!+ ORUaéEs19\u00A0\u0301";
        for (int i = 0; i < 300; i++) {
            StringBuilder mixed = new StringBuilder();
            StringBuilder anything = new StringBuilder();
            for (int length = random.nextInt(60); length >= 0; length--) {
                mixed.append(syntax.charAt(random.nextInt(syntax.length())));
                anything.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
            }
            queries.add(mixed.toString());
            queries.add(anything.toString());
        }
        return queries;
    }
}
