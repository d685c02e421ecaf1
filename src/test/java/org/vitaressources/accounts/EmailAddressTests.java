package org.vitaressources.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "camille@exemple.fr",
                "  camille.durand+vita@sous.domaine.exemple.org ",
                "o'hara@exemple.ie",
                "élise@épicerie.fr",
                "a@b"
            })
    void readsAddresses(String text) {
        assertThat(EmailAddress.parse(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "camille",
                "@exemple.fr",
                "camille@",
                "camille@exemple.fr, autre@exemple.fr",
                "camille@exemple.fr\r\nBcc: tous@exemple.fr",
                "Camille <camille@exemple.fr>",
                "camille @exemple.fr",
                "camille@exemple..fr",
                "camille@-exemple.fr",
                "camille@exemple.fr;autre@exemple.fr",
                "\"camille\"@exemple.fr",
                "a@b@c"
            })
    void refusesWhatIsNoneOrWouldBeMore(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {255, 10_000})
    void refusesWhatNoServerCarries(int length) {
        assertThat(EmailAddress.parse("a".repeat(length - 11) + "@exemple.fr")).isEmpty();
    }
}
