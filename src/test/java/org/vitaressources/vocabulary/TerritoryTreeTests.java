package org.vitaressources.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerritoryTreeTests {
    private static final Territories TERRITORIES = TerritoryTables.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "commune:35236 | pays:FR region:53 departement:35 arrondissement:352 epci:243500741",
                "commune:93001 | pays:FR region:11 departement:93 arrondissement:933 epci:200054781 epci:200057867",
                "commune:97411 | pays:FR region:04 departement:974 arrondissement:9741 epci:249740119",
                "commune:97701 | pays:FR departement:977",
                "epci:200057867 | pays:FR region:11 departement:93 epci:200054781",
                "epci:243500741 | pays:FR region:52 region:53 departement:35 departement:44 departement:56",
                "arrondissement:352 | pays:FR region:53 departement:35",
                "departement:974 | pays:FR region:04",
                "region:53 | pays:FR",
                "pays:FR | ''",
                "region:31 | pays:FR region:32",
                "commune:13201 | pays:FR region:93 departement:13 arrondissement:133 epci:200054807 commune:13055",
                "commune:99999 | ''",
            })
    void climbsToEverythingAround(String code, String ancestors) {
        assertThat(String.join(" ", codes(TERRITORIES.ancestors(code(code))))).isEqualTo(ancestors);
    }

    @ParameterizedTest
    @CsvSource({
        "pays:FR, REGION, 18",
        "pays:FR, DEPARTEMENT, 109",
        "pays:FR, COMMUNE, 34969",
        "region:53, DEPARTEMENT, 4",
        "region:32, DEPARTEMENT, 5",
        "region:31, DEPARTEMENT, 5",
        "departement:75, COMMUNE, 1",
        "departement:35, ARRONDISSEMENT, 4",
        "epci:243500741, COMMUNE, 31",
        "epci:200054781, EPCI, 11",
        "commune:35236, COMMUNE, 0",
        "commune:35236, REGION, 0",
        "departement:00, COMMUNE, 0",
    })
    void descendsToWhatLiesInside(String code, TerritoryLevel level, int count) {
        assertThat(TERRITORIES.within(code(code), level)).hasSize(count);
    }

    @Test
    void descendsThroughGroupsAstrideDepartements() {
        assertThat(codes(TERRITORIES.within(code("departement:44"), TerritoryLevel.EPCI)))
                .contains("epci:243500741");
        assertThat(codes(TERRITORIES.within(code("region:52"), TerritoryLevel.EPCI)))
                .contains("epci:243500741");
        assertThat(codes(TERRITORIES.within(code("departement:22"), TerritoryLevel.EPCI)))
                .doesNotContain("epci:243500741");
    }

    @Test
    void listsWhatLiesInsideByNameWithoutItsArticle() {
        assertThat(TERRITORIES.within(code("region:04"), TerritoryLevel.COMMUNE))
                .extracting(Territory::name)
                .containsSubsequence("Les Avirons", "Bras-Panon", "Cilaos", "L'Étang-Salé")
                .hasSize(24);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "re | commune:35238",
                "redo | arrondissement:352 commune:35236",
                "ille | departement:35",
                "vilaine | departement:35",
                "bret | region:53",
                "la roch | commune:17300 commune:85191",
                "roche sur | commune:85191",
                "st den | commune:97411",
                "35600 | commune:35236",
                "2a00 | commune:2A004",
                "974 | departement:974",
                "pari | departement:75 commune:75056",
                "nord-pas | region:31",
                "tco | epci:249740101",
                "guad | region:01 departement:971",
            })
    void suggestsTheMostPopulousPlacesAsOneTypes(String prefix, String expected) {
        List<String> codes = codes(TERRITORIES.startingWith(prefix, 10));
        assertThat(codes).containsSubsequence(expected.split(" ")).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void suggestsNoMoreThanAskedFor() {
        assertThat(TERRITORIES.startingWith("saint", 3)).hasSize(3);
        assertThat(TERRITORIES.startingWith("saint", 0)).isEmpty();
        assertThat(TERRITORIES.startingWith("-", 3)).isEmpty();
    }

    @Test
    void knowsTheCommunesOfAPostcode() {
        assertThat(codes(TERRITORIES.byPostcode("35600"))).contains("commune:35236");
        assertThat(codes(TERRITORIES.byPostcode("75018"))).containsExactly("commune:75056");
        assertThat(codes(TERRITORIES.byPostcode("97400"))).containsExactly("commune:97411");
        assertThat(TERRITORIES.byPostcode("00000")).isEmpty();
        assertThat(TERRITORIES.byPostcode("356")).isEmpty();
    }

    @Test
    void tellsTheFactsOfACommune() {
        Territory redon = TERRITORIES.byCode(code("commune:35236")).orElseThrow();
        assertThat(redon.name()).isEqualTo("Redon");
        assertThat(redon.departement()).contains(code("departement:35"));
        assertThat(redon.population()).isEqualTo(9542);
        assertThat(redon.postcodes()).containsExactly("35600");
        assertThat(redon.centroid()).contains(new Territory.Coordinates(47.6611, -2.0803));
        assertThat(redon.former()).isFalse();
    }

    @Test
    void keepsPlacesThatExistNoMore() {
        Territory picardie = TERRITORIES.byCode(code("region:22")).orElseThrow();
        assertThat(picardie.name()).isEqualTo("Picardie");
        assertThat(picardie.succeededBy()).containsExactly(code("region:32"));
        assertThat(TERRITORIES.all(TerritoryLevel.REGION)).noneMatch(Territory::former);
    }

    @Test
    void mergesTheTwentyTwoRegionsIntoThirteen() {
        Map<TerritoryCode, Long> mainland = TERRITORIES.all(TerritoryLevel.REGION).stream()
                .map(Territory::code)
                .filter(code -> code.value().compareTo("10") > 0)
                .collect(Collectors.toMap(code -> code, code -> 0L));
        assertThat(mainland).hasSize(13);
        List<String> names = List.of(
                "Alsace",
                "Aquitaine",
                "Auvergne",
                "Basse-Normandie",
                "Bourgogne",
                "Bretagne",
                "Centre",
                "Champagne-Ardenne",
                "Corse",
                "Franche-Comté",
                "Haute-Normandie",
                "Île-de-France",
                "Languedoc-Roussillon",
                "Limousin",
                "Lorraine",
                "Midi-Pyrénées",
                "Nord-Pas-de-Calais",
                "Pays de la Loire",
                "Picardie",
                "Poitou-Charentes",
                "Provence-Alpes-Côte d'Azur",
                "Rhône-Alpes");
        assertThat(names)
                .hasSize(22)
                .allSatisfy(name -> assertThat(TERRITORIES.resolve("Région " + name))
                        .isInstanceOfSatisfying(
                                TerritoryLookup.Found.class,
                                found -> assertThat(mainland)
                                        .containsKey(
                                                found.territories().getFirst().code())));
    }

    private static TerritoryCode code(String written) {
        return TerritoryCode.parse(written).orElseThrow();
    }

    private static List<String> codes(List<Territory> territories) {
        return territories.stream().map(one -> one.code().toString()).toList();
    }
}
