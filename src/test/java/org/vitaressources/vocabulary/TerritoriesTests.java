package org.vitaressources.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
                "35400 | commune:35288",
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

    private static List<String> codes(List<Territory> territories) {
        return territories.stream().map(one -> one.code().toString()).toList();
    }
}
