package org.vitaressources.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where one may be sent after signing in.
class ReturnPathTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/compte",
                "/compte/securite?fait=cle",
                "/recherche?q=mobilit%C3%A9&territoire=departement:35",
                "/ressources/jardin@2",
                "/"
            })
    void keepsPagesOfTheSite(String asked) {
        assertThat(ReturnPath.of(asked)).isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//mal.example",
                "///mal.example",
                "////mal.example/",
                "/\\mal.example",
                "\\\\mal.example",
                "\\/mal.example",
                "/\\/mal.example",
                "http://mal.example",
                "https://mal.example",
                "https:mal.example",
                "http:/mal.example",
                "HTTPS://mal.example",
                "ftp://mal.example",
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "mal.example",
                "www.mal.example/",
                "@mal.example",
                "?suite=//mal.example",
                "#//mal.example",
                " //mal.example",
                "\t//mal.example",
                "/\t/mal.example",
                "/\n/mal.example",
                "/\r\n/mal.example",
                "/\r\nSet-Cookie: a=b",
                "/\u0000/mal.example",
                "/compte//mal.example",
                "/a/..//mal.example",
                "/../mal",
                "/%0d%0aSet-Cookie:a=b\n",
                "/<script>",
                "/\"onmouseover=x",
                "/{member}",
                "/${7*7}",
                "/#{x}",
                "/compte|x",
                "/é",
                "/connexion?suite=/connexion",
                "//google.com/%2f..",
                "/\u2028/mal.example",
                "。mal.example",
                "/／mal.example"
            })
    void leadsToTheAccountInsteadOfAnywhereElse(String asked) {
        assertThat(ReturnPath.of(asked)).isEqualTo("/compte");
    }

    @ParameterizedTest
    @ValueSource(ints = {1001, 100_000})
    void leadsToTheAccountInsteadOfAnAddressWithoutEnd(int length) {
        assertThat(ReturnPath.of("/" + "a".repeat(length))).isEqualTo("/compte");
    }
}
