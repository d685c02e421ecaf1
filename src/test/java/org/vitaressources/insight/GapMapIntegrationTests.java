package org.vitaressources.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.whole.SteeredSite;
import org.vitaressources.whole.Visitor;

/// Supply beside demand, sector by territory; and the way from an empty cell to a contribution about it.
class GapMapIntegrationTests extends SteeredSite {
    private static final String GUYANE = "region:03";

    @Autowired
    private GapMaps maps;

    @Autowired
    private SearchStatistics statistics;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void forget() {
        statistics.catchUp();
        jdbc.sql("delete from insight.counts").update();
    }

    @Test
    void countsWhatIsInATerritoryBesideWhatAppliesThereAndWhatIsLookedFor() {
        GapMap.Cell before = cell("reemploi", GUYANE);
        written("En Guyane même", "secteurs: reemploi", "territoires: region:03");
        written("Dans une commune de Guyane", "secteurs: ressourcerie", "territoires: commune:97302");
        written("Partout", "secteurs: reemploi", "territoires: pays:FR");
        for (int day = 0; day < 2; day++) {
            reader().get("/recherche?secteur=reemploi&territoire=commune:97302");
            reader().get("/recherche?secteur=reemploi&territoire=region:03");
            clock.pass(Duration.ofDays(1));
        }
        statistics.catchUp();
        GapMap.Cell after = cell("reemploi", GUYANE);
        assertThat(after.inside() - before.inside()).isEqualTo(2);
        assertThat(after.applying() - before.applying()).isEqualTo(1);
        assertThat(after.demand()).isEqualTo(4);
        assertThat(cell("reemploi", "region:53").demand()).isZero();
        assertThat(cell("agriculture", GUYANE).demand()).isZero();
        assertThat(maps.of(Optional.empty(), Period.MONTH).mostWanted())
                .first()
                .satisfies(cell -> assertThat(
                                cell.sector().id() + " " + cell.territory().code())
                        .isEqualTo("reemploi region:03"));
    }

    @Test
    void demandBelowTheThresholdIsNotSaid() {
        reader().get("/recherche?secteur=tourisme-culture&territoire=region:03");
        reader().get("/recherche?secteur=tourisme-culture&territoire=region:03");
        statistics.catchUp();
        assertThat(cell("tourisme-culture", GUYANE).demand()).isZero();
    }

    @Test
    void aRegionIsLookedAtByItsDepartements() {
        Territory bretagne =
                vocabularies.territories().byCode(code("region:53")).orElseThrow();
        written("Dans le Finistère", "secteurs: numerique", "territoires: departement:29");
        GapMap map = maps.of(Optional.of(bretagne), Period.MONTH);
        assertThat(map.territories())
                .extracting(Territory::name)
                .contains("Finistère")
                .hasSize(4);
        assertThat(map.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .filter(cell -> cell.sector().id().equals("numerique") && cell.inside() > 0)
                        .map(cell -> cell.territory().name()))
                .containsExactly("Finistère");
    }

    @Test
    void anEmptyCellLeadsToAContributionThatIsAlreadyAboutIt() {
        Visitor moderator = signedIn(people.moderator());
        List<String> ways = moderator
                .get("/administration/manques")
                .page()
                .select("td.gap[data-level=0] a[href*=secteur=tourisme-culture][href*=region]")
                .eachAttr("href");
        assertThat(ways).isNotEmpty();
        String way = ways.getFirst();
        assertThat(way).startsWith("/contributions/nouvelle?secteur=tourisme-culture&territoire=region");
        Visitor author = signedIn(people.contributor());
        assertThat(author.get(way).text()).contains("Votre contribution portera d’emblée sur");
        String draft = author.post(
                        "/contributions", "type", "etude-de-cas", "secteur", "tourisme-culture", "territoire", GUYANE)
                .location();
        assertThat(draft).startsWith("/contributions/");
        List<String> sent =
                author.get(draft).page().select("input, option[selected]").eachAttr("value");
        assertThat(sent).contains(GUYANE, "tourisme-culture");
    }

    @Test
    void thePublicPageSaysWhatIsMissingNearbyAndNothingOfWhatIsLookedFor() {
        for (int day = 0; day < 3; day++) {
            reader().get("/recherche?secteur=tourisme-culture&territoire=region:03");
            clock.pass(Duration.ofDays(1));
        }
        Visitor.Answer page = visitor().get("/contribuer?region=region:03");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("a[href^=/contributions/nouvelle?secteur=tourisme-culture]"))
                .isNotEmpty();
        assertThat(page.text()).doesNotContain("demandes", "▲");
        assertThat(visitor().get("/contribuer?region=%3Cscript%3E").status()).isEqualTo(200);
    }

    private GapMap.Cell cell(String sector, String territory) {
        return maps.of(Optional.empty(), Period.MONTH).rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.sector().id().equals(sector)
                        && cell.territory().code().equals(code(territory)))
                .findFirst()
                .orElseThrow();
    }

    private static TerritoryCode code(String written) {
        return TerritoryCode.parse(written).orElseThrow();
    }
}
