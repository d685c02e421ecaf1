package org.vitaressources.robustness;

import java.util.List;

/// What may be sent as the page to return to, and leads away from the site, or nowhere, or breaks an answer.
public final class AddressesElsewhere {
    private static final List<String> ALL = List.of(
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
            "/／mal.example");

    private AddressesElsewhere() {}

    public static List<String> all() {
        return ALL;
    }
}
