package org.vitaressources.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.vitaressources.accounts.Limits;
import org.vitaressources.library.Resource;
import org.vitaressources.quality.outside.Outside;
import org.vitaressources.quality.outside.SmallServer;
import org.vitaressources.review.Awaiting;
import org.vitaressources.whole.Visitor;

/// Links asked for, where the operator switched that on. The pass itself begins when a test says so.
@Import(LinksOutside.class)
@TestPropertySource(properties = {"vita.quality.links=true", "vita.quality.links-every=1h"})
class LinkPassIntegrationTests extends QualitySite {
    @Autowired
    private SmallServer server;

    @Autowired
    private LinkPass pass;

    @Autowired
    private LinkRows rows;

    @Autowired
    private Outside outside;

    @Autowired
    private QualityProperties properties;

    @Autowired
    private Links links;

    @Autowired
    private List<Awaiting> awaiting;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void forgetOthers() {
        for (String table : List.of("link_places", "links", "hosts")) {
            jdbc.sql("delete from quality." + table).update();
        }
        server.requests().clear();
    }

    private String at(String host, String path) {
        return "http://" + host + ":" + server.port() + path;
    }

    private Resource linking(String... addresses) throws IOException {
        return written("liens-" + word() + ".md", "# Liens " + word() + "\n\n" + String.join("\n\n", addresses) + "\n");
    }

    private void goOn() {
        for (int i = 0; i < 50 && pass.next(); i++) {
            clock.pass(Duration.ofSeconds(31));
        }
    }

    private LinkState state(String path) {
        return links.page(new Links.Selection(Optional.empty(), false, "", Limits.NONE), 1, 100).stream()
                .map(ListedLink::link)
                .filter(link -> link.address().endsWith(path))
                .map(LinkRecord::state)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void collectsLinksOfTheTextOfTheSourceAndWrittenOut() throws IOException {
        Resource resource = written("liens-" + word() + ".md", """
                ---
                titre: Des liens
                source: %s
                ---
                [Le guide](%s), et aussi %s (fin). [Ici](#bas), [là](autre.md), mailto:a@exemple.test
                """.formatted(
                        at("a.exemple.test", "/source"), at("b.exemple.test", "/guide"), at("c.exemple.test", "/nu")));
        assertThat(links.page(
                        new Links.Selection(
                                Optional.empty(), false, resource.id().value(), Limits.NONE),
                        1,
                        10))
                .extracting(link ->
                        link.link().address() + " " + link.places().getFirst().part())
                .containsExactlyInAnyOrder(
                        at("a.exemple.test", "/source") + " SOURCE",
                        at("b.exemple.test", "/guide") + " BODY",
                        at("c.exemple.test", "/nu") + " BODY");
    }

    @Test
    void goesOnWhereItWasStopped() throws IOException {
        server.answer("/un", "200 OK").answer("/deux", "200 OK").answer("/trois", "200 OK");
        linking(at("a.exemple.test", "/un"), at("b.exemple.test", "/deux"), at("c.exemple.test", "/trois"));
        assertThat(pass.next()).isTrue();
        assertThat(pass.next()).isTrue();
        // Another process, after a kill.
        LinkPass after = new LinkPass(rows, outside, properties, clock);
        assertThat(after.next()).isTrue();
        assertThat(after.next()).isFalse();
        assertThat(server.asked()).containsExactlyInAnyOrder("HEAD /un", "HEAD /deux", "HEAD /trois");
        clock.pass(Duration.ofDays(31));
        assertThat(after.next()).as("again a month later").isTrue();
        after.stop();
    }

    @Test
    void saysThatALinkIsDeadAfterThreeDaysAndAliveAtOnce() throws IOException {
        server.answer("/vivant", "200 OK");
        Resource resource = linking(at("a.exemple.test", "/mort"), at("b.exemple.test", "/vivant"));
        goOn();
        assertThat(state("/mort")).isEqualTo(LinkState.FAILING);
        assertThat(state("/vivant")).isEqualTo(LinkState.ALIVE);
        clock.pass(Duration.ofHours(25));
        goOn();
        assertThat(state("/mort")).isEqualTo(LinkState.FAILING);
        clock.pass(Duration.ofHours(25));
        goOn();
        assertThat(state("/mort")).isEqualTo(LinkState.DEAD);
        Visitor moderator = signedIn(people.moderator());
        assertThat(moderator.get("/administration/qualite/liens?etat=dead").text())
                .contains("/mort", "Lien vérifié mort le", "la page n’existe plus (404)", "Une archive du web");
        assertThat(moderator.get("/ressources/" + resource.slug()).text()).contains("Lien vérifié mort le");
        assertThat(visitor().get("/ressources/" + resource.slug()).text()).doesNotContain("vérifié mort");
        assertThat(moderator.get("/administration/qualite").text()).contains("Liens morts 1");
        assertThat(awaiting.stream()
                        .map(one -> one.of(
                                people.moderator().id(),
                                Limits.NONE,
                                clock.instant().minus(Duration.ofDays(1))))
                        .filter(one -> one.path().contains("liens"))
                        .map(Awaiting.Waiting::count))
                .containsExactly(1);
        server.answer("/mort", "200 OK");
        clock.pass(Duration.ofDays(8));
        goOn();
        assertThat(state("/mort")).isEqualTo(LinkState.ALIVE);
        server.answer("/mort", "404 Not Found");
    }

    @Test
    void leavesASiteAloneForAsLongAsItAsks() throws IOException {
        server.answer("/occupe", "429 Busy\r\nRetry-After: 90000").answer("/autre", "200 OK");
        linking(at("a.exemple.test", "/occupe"), at("a.exemple.test", "/autre"));
        goOn();
        goOn();
        assertThat(server.requests()).as("one of two").hasSizeLessThanOrEqualTo(2);
        int before = server.requests().size();
        clock.pass(Duration.ofHours(20));
        goOn();
        assertThat(server.requests()).hasSize(before);
        clock.pass(Duration.ofHours(6));
        goOn();
        assertThat(server.requests()).hasSizeGreaterThan(before);
    }

    @Test
    void asksASiteOnceInAWhile() throws IOException {
        server.answer("/x1", "200 OK").answer("/x2", "200 OK");
        linking(at("a.exemple.test", "/x1"), at("a.exemple.test", "/x2"));
        assertThat(pass.next()).isTrue();
        assertThat(pass.next()).as("the same site, at once").isFalse();
        clock.pass(Duration.ofSeconds(31));
        assertThat(pass.next()).isTrue();
    }

    @Test
    void refusesAndNeverAsksWhatIsNotPublic() throws IOException {
        linking("http://192.168.1.1/routeur", "http://169.254.169.254/latest/");
        goOn();
        assertThat(state("/routeur")).isEqualTo(LinkState.REFUSED);
        assertThat(server.requests()).isEmpty();
    }

    /// Eight sites that nobody answers for, and one that answered before.
    private void manySilentSites() throws IOException {
        server.answer("/temoin", "200 OK");
        linking(at("temoin.exemple.test", "/temoin"));
        goOn();
        assertThat(state("/temoin")).isEqualTo(LinkState.ALIVE);
        String[] silent = new String[8];
        for (int i = 0; i < silent.length; i++) {
            silent[i] = "http://s" + i + ".exemple.test:" + LinksOutside.NOBODY + "/muet";
        }
        linking(silent);
    }

    @Test
    void saysOfManySilentSitesThatTheyFailWhenAnotherAnswers() throws IOException {
        manySilentSites();
        goOn();
        assertThat(links.counts("", Limits.NONE).of(LinkState.FAILING)).isEqualTo(8);
    }

    @Test
    void saysOfNoLinkThatItFailsBecauseWeAreCutOff() throws IOException {
        manySilentSites();
        jdbc.sql("update quality.links set address = :nobody where state = 'ALIVE'")
                .param("nobody", "http://temoin.exemple.test:" + LinksOutside.NOBODY + "/temoin")
                .update();
        goOn();
        assertThat(links.counts("", Limits.NONE).of(LinkState.FAILING)).isEqualTo(4);
        assertThat(links.counts("", Limits.NONE).of(LinkState.UNKNOWN)).isEqualTo(4);
    }

    @Test
    void aModeratorIgnoresALinkHasItCheckedAgainAndIsInTheLog() throws IOException {
        server.answer("/ignore", "404 Not Found");
        linking(at("a.exemple.test", "/ignore"));
        goOn();
        Visitor administrator = signedIn(people.administrator());
        var page = administrator.get("/administration/qualite/liens").page();
        String exclusion = page.select("form[action$=/exclusion]").attr("action");
        assertThat(administrator.post(exclusion).location()).contains("fait=lien-ignore");
        clock.pass(Duration.ofDays(2));
        int before = server.requests().size();
        goOn();
        assertThat(server.requests()).as("an ignored link").hasSize(before);
        administrator = signedIn(people.administrator());
        assertThat(administrator
                        .get("/administration/qualite/liens?etat=excluded")
                        .text())
                .contains("Ignoré.");
        administrator.post(exclusion + "/annulation");
        administrator.post(exclusion.replace("/exclusion", "/verification"));
        goOn();
        assertThat(server.requests()).hasSizeGreaterThan(before);
        assertThat(administrator.get("/administration/audit").text())
                .contains("Lien ignoré", "Lien suivi de nouveau", "Lien à vérifier de nouveau");
    }
}
