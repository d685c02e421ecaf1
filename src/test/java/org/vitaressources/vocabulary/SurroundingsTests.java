package org.vitaressources.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Who lies beside whom, and who is comparable: facts that anybody can check on a map.
class SurroundingsTests {
    private static final Territories TERRITORIES = TerritoryTables.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "departement:35 | departement:22 departement:44 departement:49 departement:50 departement:53 departement:56",
                "departement:29 | departement:22 departement:56",
                "departement:75 | departement:92 departement:93 departement:94",
                "departement:2A | departement:2B",
                "departement:06 | departement:04 departement:83",
                "departement:973 | ''",
                "departement:971 | ''",
                "departement:974 | ''",
                "departement:976 | ''",
                "departement:987 | ''",
                "region:53 | region:28 region:52",
                "region:11 | region:24 region:27 region:28 region:32 region:44",
                "region:94 | ''",
                "region:03 | ''",
                "region:22 | region:11 region:28 region:44",
                "pays:FR | ''",
                "epci:248500191 | ''",
                "commune:99999 | ''",
            })
    void knowsTheWholeListOfNeighbours(String code, String neighbours) {
        assertThat(neighbours(code)).containsExactlyInAnyOrderElementsOf(words(neighbours));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "commune:35236 | commune:44185 commune:35294 commune:56223 commune:56232 commune:35013 | commune:35238 commune:56260",
                "commune:01025 | '' | commune:35238",
                "commune:75056 | commune:92051 commune:93070 commune:94018 | commune:78646",
                "commune:97411 | commune:97418 commune:97408 | commune:97302",
                "commune:22016 | commune:22210 | commune:29019",
                "commune:13201 | commune:13075 commune:13002 | commune:13055",
                "epci:243500741 | epci:245614383 epci:200072726 | epci:243500139",
                "epci:200057867 | epci:200057875 epci:200058097 | epci:200054781 epci:200057867",
                "epci:200054781 | epci:200055655 | epci:200057867",
                "arrondissement:352 | arrondissement:351 arrondissement:353 arrondissement:445 arrondissement:563 | arrondissement:352 arrondissement:291",
            })
    void knowsSomeNeighboursAndNotOthers(String code, String some, String others) {
        assertThat(neighbours(code)).containsAll(words(some)).doesNotContainAnyElementsOf(words(others));
    }

    @ParameterizedTest
    @EnumSource(names = {"REGION", "DEPARTEMENT", "EPCI"})
    void neighboursAreNeighboursOfEachOther(TerritoryLevel level) {
        List<Territory> all = TERRITORIES.all(level);
        assertThat(all).isNotEmpty();
        for (Territory place : all) {
            for (Territory beside : TERRITORIES.neighbours(place.code())) {
                assertThat(beside.code().level()).isEqualTo(level);
                if (hasOutline(place) && hasOutline(beside)) {
                    assertThat(TERRITORIES.neighbours(beside.code()))
                            .as("%s beside %s", place.name(), beside.name())
                            .extracting(Territory::code)
                            .contains(place.code());
                }
            }
        }
    }

    @Test
    void overseasTouchesOnlyItself() {
        for (Territory group : TERRITORIES.all(TerritoryLevel.EPCI)) {
            String departement = group.departement().orElseThrow().value();
            for (Territory beside : TERRITORIES.neighbours(group.code())) {
                String other = beside.departement().orElseThrow().value();
                if (departement.startsWith("97") || other.startsWith("97")) {
                    assertThat(other).as("%s, %s", group.name(), beside.name()).isEqualTo(departement);
                }
            }
        }
    }

    /// The rule by centres, held against the outlines that we do have: communes found to be neighbours across two EPCI
    /// ought to lie in EPCI that touch, and EPCI that touch ought to have such communes.
    @Test
    void communesFoundByTheirCentresAgreeWithTheBordersOfTheirGroups() {
        Set<String> real = new TreeSet<>();
        Set<String> found = new TreeSet<>();
        for (Territory group : TERRITORIES.all(TerritoryLevel.EPCI)) {
            if (hasOutline(group)) {
                TERRITORIES.neighbours(group.code()).forEach(beside -> real.add(pair(group, beside)));
            }
        }
        int across = 0;
        int right = 0;
        for (Territory commune : TERRITORIES.all(TerritoryLevel.COMMUNE)) {
            for (Territory beside : TERRITORIES.neighbours(commune.code())) {
                List<Territory> here = groups(commune);
                List<Territory> there = groups(beside);
                if (here.size() == 1 && there.size() == 1 && !here.equals(there)) {
                    across++;
                    String pair = pair(here.getFirst(), there.getFirst());
                    right += real.contains(pair) ? 1 : 0;
                    found.add(pair);
                }
            }
        }
        found.retainAll(real);
        assertThat(real).hasSizeBetween(6_900, 7_100);
        assertThat((double) right / across).isCloseTo(0.99, within(0.01));
        assertThat((double) found.size() / real.size()).isGreaterThan(0.97);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "departement:48 | departement:23 departement:32 | departement:75 departement:90 departement:59",
                "departement:75 | departement:92 departement:69 departement:93 | departement:48 departement:974",
                "region:53 | region:28 region:24 | region:11 region:94 region:04",
                "region:01 | region:02 | region:53 region:11",
                "commune:35236 | commune:29105 commune:44195 | commune:35238 commune:93001",
            })
    void comparablesAreOfTheSameSizeAndDensity(String code, String some, String others) {
        List<String> found = TERRITORIES.comparable(code(code)).stream()
                .map(place -> place.code().toString())
                .toList();
        assertThat(found)
                .containsAll(words(some))
                .doesNotContainAnyElementsOf(words(others))
                .doesNotContain(code);
    }

    @Test
    void saysByWhatTerritoriesAreCompared() {
        TerritoryClass lozere = TERRITORIES.classOf(code("departement:48")).orElseThrow();
        assertThat(lozere.population()).isEqualTo(new TerritoryClass.Band(0, 200_000));
        assertThat(lozere.nearby()).isEqualTo(new TerritoryClass.Band(8_000, 20_000));
        assertThat(lozere.key())
                .isEqualTo(TERRITORIES
                        .classOf(code("departement:23"))
                        .orElseThrow()
                        .key());
        TerritoryClass paris = TERRITORIES.classOf(code("commune:75056")).orElseThrow();
        assertThat(paris.population().highest()).isTrue();
        assertThat(paris.nearby().highest()).isTrue();
        assertThat(TERRITORIES.classOf(TerritoryCode.FRANCE)).isEmpty();
        assertThat(TERRITORIES.classOf(code("region:22"))).isEmpty();
    }

    @Test
    void putsTheNearestInPopulationFirst() {
        List<Territory> likeRedon = TERRITORIES.comparable(code("commune:35236"));
        int redon = TERRITORIES.byCode(code("commune:35236")).orElseThrow().population();
        assertThat(likeRedon).hasSizeGreaterThan(20);
        assertThat(likeRedon.stream().map(place -> Math.abs(place.population() - redon)))
                .isSorted();
    }

    private static boolean hasOutline(Territory place) {
        return !(place.code().level() == TerritoryLevel.EPCI
                && TERRITORIES.ancestors(place.code()).stream()
                        .anyMatch(wider -> wider.code().level() == TerritoryLevel.EPCI));
    }

    private static List<Territory> groups(Territory commune) {
        return TERRITORIES.ancestors(commune.code()).stream()
                .filter(wider -> wider.code().level() == TerritoryLevel.EPCI)
                .toList();
    }

    private static String pair(Territory one, Territory other) {
        return one.code() + " " + other.code();
    }

    private static Set<String> neighbours(String code) {
        return TERRITORIES.neighbours(code(code)).stream()
                .map(place -> place.code().toString())
                .collect(Collectors.toSet());
    }

    private static List<String> words(String written) {
        return Arrays.stream(written.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    private static TerritoryCode code(String written) {
        return TerritoryCode.parse(written).orElseThrow();
    }
}
