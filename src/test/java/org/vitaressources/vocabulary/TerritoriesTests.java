package org.vitaressources.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerritoriesTests {
    private static final Territories TERRITORIES = TerritoryTables.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // codes
                "departement:35 | departement:35",
                " Commune : 2a004 | commune:2A004",
                "region:01 | region:01",
                "departement:01 | departement:01",
                "epci:243500741 | epci:243500741",
                "pays:FR | pays:FR",
                "35 | departement:35",
                "2A | departement:2A",
                "974 | departement:974",
                "2A004 | commune:2A004",
                "35236 | commune:35236",
                "97400 | commune:97411",
                "243500741 | epci:243500741",
                // spellings of a name
                "Redon | commune:35236",
                "redon | commune:35236",
                "REDON (35) | commune:35236",
                "35600 Redon | commune:35236",
                "Redon 35600 | commune:35236",
                "Redon, Ille-et-Vilaine | commune:35236",
                "Ille et Vilaine | departement:35",
                "ille-et-vilaine | departement:35",
                "L'Haÿ-les-Roses | commune:94038",
                "l’hay les roses | commune:94038",
                "St Brieuc | commune:22278",
                "Saint-Brieuc | commune:22278",
                "Ste-Geneviève-des-Bois (91) | commune:91549",
                "Havre | commune:76351",
                "Le Havre | commune:76351",
                "Côte d'Or | departement:21",
                "Œuilly (Aisne) | commune:02565",
                "Nîmes | commune:30189",
                "Nîmes | commune:30189",
                "Châlons-en-Champagne | commune:51108",
                // levels said in words
                "Région Bretagne | region:53",
                "région de Bretagne | region:53",
                "Département de la Loire | departement:42",
                "département du Lot | departement:46",
                "Conseil départemental d'Ille-et-Vilaine | departement:35",
                "Ville du Havre | commune:76351",
                "Vienne (commune) | commune:38544",
                "Commune de Paris | commune:75056",
                "arrondissement de Redon | arrondissement:352",
                "région Guadeloupe | region:01",
                "Communauté de communes du Kreiz-Breizh | epci:242200715",
                "Redon Agglomération | epci:243500741",
                "Rennes Métropole | epci:243500139",
                "Métropole de Lyon | epci:200046977",
                "Plaine Commune | epci:200057867",
                // homonyms told apart
                "Saint-Denis (Réunion) | commune:97411",
                "Saint-Denis (La Réunion) | commune:97411",
                "Saint-Denis 974 | commune:97411",
                "Saint-Denis (93) | commune:93066",
                "Saint-Denis, Seine-Saint-Denis | commune:93066",
                "saint denis (Île-de-France) | commune:93066",
                "La Rochelle | commune:17300",
                "La Rochelle (70) | commune:70450",
                // one name at several levels
                "Paris | departement:75",
                "Lyon | commune:69123",
                "Mayotte | departement:976",
                "Guadeloupe | departement:971",
                "La Réunion | departement:974",
                "Réunion | departement:974",
                "Lot | departement:46",
                "la Loire | departement:42",
                "Loiré | commune:49178",
                "Vienne | departement:86",
                "Bretagne | region:53",
                "Corse | region:94",
                "France | pays:FR",
                "France entière | pays:FR",
                // names that changed
                "Nord-Pas-de-Calais | region:32",
                "Picardie | region:32",
                "Région Rhône-Alpes | region:84",
                "Midi-Pyrénées | region:76",
                "Alsace | region:44",
                "region:31 | region:32",
                "PACA | region:93",
                "Côtes-du-Nord | departement:22",
                "Centre | region:24",
                "Arbignieu | commune:01015",
                "commune:20004 | commune:2A004",
                "commune:13201 | commune:13055",
                "Marseille 1er Arrondissement | commune:13055",
                "Paris 18e | commune:75056",
                "Pierrefitte-sur-Seine | commune:93066",
                "Vire | commune:14762",
                "Viré | commune:71584",
            })
    void resolvesWhatPeopleWrite(String written, String code) {
        assertThat(TERRITORIES.resolve(written))
                .isInstanceOfSatisfying(
                        TerritoryLookup.Found.class,
                        found -> assertThat(codes(found.territories())).containsExactly(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Saint-Denis | commune:97411 | commune:93066",
                "Sainte-Colombe | commune:69189 | commune:35262",
                "Valence | commune:26362 | commune:82186",
                "35600 | commune:35236 | commune:35013",
            })
    void offersHomonymsTheMostPopulousFirst(String written, String first, String another) {
        assertThat(TERRITORIES.resolve(written)).isInstanceOfSatisfying(TerritoryLookup.Ambiguous.class, ambiguous -> {
            assertThat(codes(ambiguous.candidates())).startsWith(first).contains(another);
            assertThat(ambiguous.candidates())
                    .isSortedAccordingTo((a, b) -> Integer.compare(b.population(), a.population()));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Renes | commune:35238",
                "Rednon | commune:35236",
                "Quinper | commune:29232",
                "Finistaire | departement:29",
                "Bretagnne | region:53",
                "La Rochele | commune:17300",
                "Saint-Deniss (974) | commune:97411",
            })
    void offersTheNearestNamesOfOneThatDoesNotExist(String written, String near) {
        assertThat(TERRITORIES.resolve(written))
                .isInstanceOfSatisfying(
                        TerritoryLookup.Unknown.class,
                        unknown -> assertThat(codes(unknown.candidates()))
                                .contains(near)
                                .hasSizeLessThanOrEqualTo(5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''",
                "' '",
                "commune:35",
                "departement:20",
                "99999",
                "xyzzyx",
                "((((",
                "Redon (75)",
                "de la",
                ",",
                "42:"
            })
    void saysNoToWhatIsNowhere(String written) {
        assertThat(TERRITORIES.resolve(written)).isInstanceOf(TerritoryLookup.Unknown.class);
    }

    @Test
    void survivesAnyText() {
        assertThat(TERRITORIES.resolve("(" + "a, ".repeat(100_000))).isInstanceOf(TerritoryLookup.Unknown.class);
        assertThat(TERRITORIES.resolve("\u0000\uD800é́́́")).isInstanceOf(TerritoryLookup.Unknown.class);
        assertThat(TERRITORIES.startingWith("9".repeat(50), 5)).isEmpty();
        assertThat(TERRITORIES.startingWith("99٣", 5)).isEmpty();
        assertThat(TERRITORIES.byPostcode("٣٥٦٠٠")).isEmpty();
    }

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
