package org.vitaressources.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchQueryTests {
    @Test
    void roundTripsWithTheUrl() {
        SearchQuery query = SearchQuery.of("l'été & \"clé\" +1 = 100 %")
                .with(Facet.TERRITORY, "departement:35")
                .with(Facet.TERRITORY, "commune:2A004")
                .with(Facet.YEAR, "2005..2010")
                .with(Facet.TYPE, "étude de cas")
                .reaching(Set.of(Reach.HERE, Reach.NEIGHBOURS))
                .around(Around.of("commune:35236", "30"))
                .asTyped(Facet.YEAR)
                .sortedBy(SearchQuery.Sort.DATE)
                .withSize(50)
                .atPage(3);
        assertThat(SearchQuery.fromParameters(parameters(query.toQueryString())))
                .isEqualTo(query);
    }

    @Test
    void saysNothingOfDefaults() {
        assertThat(SearchQuery.everything().toQueryString()).isEmpty();
        assertThat(SearchQuery.fromParameters(Map.of())).isEqualTo(SearchQuery.everything());
    }

    @Test
    void goesBackToTheFirstPageWhenAChoiceChanges() {
        SearchQuery query = SearchQuery.of("jardin").atPage(4);
        assertThat(query.with(Facet.TYPE, "outil").page()).isEqualTo(1);
        assertThat(query.with(Facet.TYPE, "outil").without(Facet.TYPE, "outil")).isEqualTo(query.atPage(1));
    }

    @Test
    void togglesHowFarTerritoriesReach() {
        SearchQuery query = SearchQuery.everything().with(Facet.TERRITORY, "departement:35");
        assertThat(query.reach()).containsExactly(Reach.HERE);
        SearchQuery wider = query.toggling(Reach.ALSO);
        assertThat(wider.toQueryString()).endsWith("portee=ici&portee=aussi");
        assertThat(wider.toggling(Reach.HERE).toQueryString()).endsWith("territoire=departement:35&portee=aussi");
        assertThat(wider.toggling(Reach.ALSO)).isEqualTo(query);
        assertThat(query.toggling(Reach.HERE))
                .as("nothing asked for is the usual")
                .isEqualTo(query);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "commune:35236, 30, 30",
                "commune:35236, -, 50",
                "commune:35236, 0, 1",
                "commune:35236, 9999, 500",
                "commune:35236, 99999, 50",
                "commune:35236, x, 50",
                "Redon, 30, -",
                "'', 30, -"
            })
    void readsADistance(String centre, String kilometres, Integer expected) {
        assertThat(Around.of(centre, kilometres == null ? "" : kilometres).map(Around::kilometres))
                .isEqualTo(java.util.Optional.ofNullable(expected));
    }

    @Test
    void takesAnyInput() {
        SearchQuery query = SearchQuery.fromParameters(Map.of(
                "q", List.of("a".repeat(100_000)),
                "page", List.of("-3"),
                "taille", List.of("9999999999"),
                "tri", List.of("'; drop"),
                "portee", List.of("partout", ""),
                "autour", List.of("nulle part"),
                "annee", List.of("", "x".repeat(101))));
        assertThat(query.words()).hasSize(SearchQuery.MAX_WORDS);
        assertThat(query.page()).isEqualTo(1);
        assertThat(query.size()).isEqualTo(SearchQuery.DEFAULT_SIZE);
        assertThat(query.choices()).isEmpty();
    }

    private static Map<String, List<String>> parameters(String queryString) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : queryString.split("&")) {
            String[] parts = pair.split("=", 2);
            parameters
                    .computeIfAbsent(parts[0], key -> new ArrayList<>())
                    .add(URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }
}
