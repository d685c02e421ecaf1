package org.vitaressources.quality.outside;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkAddressTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://exemple.fr                        | http://exemple.fr/
            HTTPS://Exemple.FR:443/Guide#partie      | https://exemple.fr/Guide
            http://exemple.fr:80/a?b=c d             | ''
            http://exemple.fr:8080/a?b=%20c&d=é      | http://exemple.fr:8080/a?b=%20c&d=%C3%A9
            https://coopérative.fr/à-propos          | https://xn--cooprative-e7a.fr/%C3%A0-propos
            https://exemple.fr./a                    | https://exemple.fr/a
            https://exemple.fr/100%                  | https://exemple.fr/100%25
            http://[2001:db8::1]/a                   | http://[2001:db8::1]/a
            https://exemple.fr?q=1                   | https://exemple.fr/?q=1
            """)
    void isWrittenInOneWay(String written, String expected) {
        assertThat(LinkAddress.of(written).map(LinkAddress::toString).orElse(""))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "exemple.fr",
                "ftp://exemple.fr/a",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "gopher://exemple.fr",
                "http://",
                "http:///a",
                "http://nom:secret@exemple.fr/",
                "http://exemple.fr@127.0.0.1/",
                "http://exemple.fr\\@127.0.0.1/",
                "http://exemple.fr:0/",
                "http://exemple.fr:99999/",
                "http://exemple.fr/a\r\nHost: interne",
                "http://[::1"
            })
    void isNothingElse(String written) {
        assertThat(LinkAddress.of(written)).isEmpty();
    }

    @Test
    void isNotWithoutEnd() {
        assertThat(LinkAddress.of("http://exemple.fr/" + "a".repeat(2_000))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "autre, https://exemple.fr/dossier/autre",
        "/racine?a=b#c, https://exemple.fr/racine?a=b",
        "//ailleurs.fr/x, https://ailleurs.fr/x",
        "http://ailleurs.fr, http://ailleurs.fr/",
        "ftp://ailleurs.fr, ''",
        "javascript:alert(1), ''",
        "http://a@127.0.0.1/, ''",
    })
    void leadsOn(String location, String expected) {
        LinkAddress from = LinkAddress.of("https://exemple.fr/dossier/page").orElseThrow();
        assertThat(from.to(location).map(LinkAddress::toString).orElse("")).isEqualTo(expected);
    }
}
