package org.vitaressources.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Limits;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.Role;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.ContributionState;
import org.vitaressources.contributions.Contributions;
import org.vitaressources.contributions.Draft;
import org.vitaressources.contributions.DraftFile;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.Visitor.Answer;
import org.vitaressources.whole.WholeSite;

/// What waits, as a moderator filters and sorts it. The moderator answers for Corsica alone, where nothing else is.
class QueueIntegrationTests extends WholeSite {
    @Autowired
    private Contributions contributions;

    @Autowired
    private KeptFiles kept;

    private Member moderator;
    private Member author;
    private Contribution garage;
    private Contribution garden;

    @BeforeEach
    void people() {
        moderator = people.member(Role.MODERATOR, new Limits(List.of("region:94"), List.of()));
        author = people.contributor();
        Proposals proposals = new Proposals(contributions, clock);
        contributions.in(EnumSet.of(ContributionState.SUBMITTED, ContributionState.ACCEPTED)).stream()
                .filter(old -> old.draft().tag("territoires").isEmpty()
                        || old.draft().tag("territoires").contains("departement:2A"))
                .forEach(this::sendBack);
        garage = proposals.submitted(author, inCorsica("Un garage à Ajaccio", "etude-de-cas", "mobilite"));
        clock.pass(Duration.ofDays(3));
        garden = proposals.submitted(
                people.contributor(), inCorsica("Des jardins d’été", "fiche-pratique", "espaces-verts"));
    }

    @Test
    void showsTheLongestWaitFirstWithItsAgeTypeTerritoryAndAuthor() {
        Answer queue = asModerator().get("/relecture");
        assertThat(titles(queue)).containsExactly("Un garage à Ajaccio", "Des jardins d’été");
        assertThat(queue.page().select(".queue__line").get(0).text())
                .contains("depuis 3 jours", "Étude de cas", "Corse-du-Sud", author.name(), "nouvelle");
        assertThat(queue.page().select(".desk-views").text()).contains("À traiter 2", "À relire 2", "À publier 0");
    }

    @Test
    void isFilteredAndSorted() {
        Contribution claimed = contributions.byId(garden.id()).orElseThrow();
        claimed.claim(moderator.id().value(), clock.instant());
        contributions.store(claimed);
        Map<String, List<String>> expected = Map.of(
                "?q=AJACCIO", List.of("Un garage à Ajaccio"),
                "?q=ete+jardins", List.of("Des jardins d’été"),
                "?q=absent", List.of(),
                "?qui=mine", List.of("Des jardins d’été"),
                "?qui=nobody", List.of("Un garage à Ajaccio"),
                "?type=fiche-pratique", List.of("Des jardins d’été"),
                "?secteur=mobilite", List.of("Un garage à Ajaccio"),
                "?territoire=Corse", List.of("Un garage à Ajaccio", "Des jardins d’été"),
                "?tri=title", List.of("Des jardins d’été", "Un garage à Ajaccio"),
                "?vue=to_publish", List.of());
        expected.forEach((choice, titles) -> assertThat(titles(asModerator().get("/relecture" + choice)))
                .as(choice)
                .isEqualTo(titles));
        assertThat(titles(asModerator().get("/relecture?territoire=Haute-Corse")))
                .isEmpty();
    }

    @Test
    void anythingInItsAddressGivesAPage() {
        for (String odd : List.of("?territoire=nulle+part", "?vue=x&qui=y&tri=z&page=-1", "?page=99999", "?type=%00")) {
            assertThat(asModerator().get("/relecture" + odd).status()).as(odd).isEqualTo(200);
        }
        assertThat(asModerator().get("/relecture?territoire=nulle+part").text()).contains("Territoire inconnu");
    }

    @Test
    void aFileIsSavedAndNeverRunAndReadAsText() {
        KeptFiles.Kept bytes = kept.keep(new java.io.ByteArrayInputStream(
                "<script>alert(1)</script> Le budget du garage".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        Draft draft = inCorsica("Avec un fichier", "outil", "mobilite")
                .withFiles(List.of(new DraftFile(
                        "page.html", "Page.html", bytes.sha256(), bytes.size(), "text/html", "Le budget")));
        Contribution proposed = new Proposals(contributions, clock).submitted(author, draft);
        String path = "/relecture/" + proposed.id() + "/fichiers/page.html";
        Answer file = asModerator().get(path);
        assertThat(file.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"page.html\"");
        assertThat(file.header("Content-Security-Policy")).startsWith("sandbox");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        Answer text = asModerator().get(path + "/lecture");
        assertThat(text.text()).contains("Le budget du garage");
        assertThat(text.page().select("main script")).isEmpty();
        assertThat(asModerator()
                        .get("/relecture/" + garage.id() + "/fichiers/page.html")
                        .status())
                .isEqualTo(404);
        Visitor stranger = as(people.member(Role.MODERATOR, new Limits(List.of("departement:75"), List.of())));
        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.get(path + "/lecture").status()).isEqualTo(404);
    }

    private static Draft inCorsica(String title, String type, String sector) {
        return Proposals.draft(title)
                .ofType(type)
                .withTags(Map.of("territoires", List.of("departement:2A"), "secteurs", List.of(sector)));
    }

    /// Out of the way of the next test.
    private void sendBack(Contribution old) {
        old.requestChanges("nobody", "Fini", clock.instant());
        contributions.store(old);
    }

    private static List<String> titles(Answer queue) {
        return queue.page().select(".queue__title").eachText();
    }

    private Visitor asModerator() {
        return as(moderator);
    }

    private Visitor as(Member member) {
        return visitor().withCookie("vita", people.session(member));
    }
}
