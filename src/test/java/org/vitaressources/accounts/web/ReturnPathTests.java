package org.vitaressources.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
    @MethodSource("org.vitaressources.robustness.AddressesElsewhere#all")
    void leadsToTheAccountInsteadOfAnywhereElse(String asked) {
        assertThat(ReturnPath.of(asked)).isEqualTo("/compte");
    }

    @ParameterizedTest
    @ValueSource(ints = {1001, 100_000})
    void leadsToTheAccountInsteadOfAnAddressWithoutEnd(int length) {
        assertThat(ReturnPath.of("/" + "a".repeat(length))).isEqualTo("/compte");
    }
}
