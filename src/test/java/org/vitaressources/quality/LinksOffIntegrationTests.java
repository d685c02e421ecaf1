package org.vitaressources.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vitaressources.library.Resource;
import org.vitaressources.quality.outside.LinkAddress;
import org.vitaressources.quality.outside.Outside;
import org.vitaressources.quality.outside.SmallServer;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.Visitor.Answer;

/// Where the operator did not switch it on nothing is ever asked for, though it could be: the same server answers here
/// who asks it directly.
@Import(LinksOutside.class)
class LinksOffIntegrationTests extends QualitySite {
    @Autowired
    private SmallServer server;

    @Autowired
    private LinkPass pass;

    @Autowired
    private Outside outside;

    @Test
    void asksNobodyForAnythingAndSaysHowToSwitchItOn() throws IOException {
        String address = "http://jamais.exemple.test:" + server.port() + "/jamais";
        Resource resource = written("eteint-" + word() + ".md", "# Éteint\n\n[Un lien](" + address + ")\n");
        for (int i = 0; i < 10; i++) {
            pass.turn();
            assertThat(pass.next()).isFalse();
            clock.pass(Duration.ofDays(10));
        }
        Visitor moderator = signedIn(people.moderator());
        Answer page = moderator.get("/administration/qualite/liens?ressource=" + resource.id());
        assertThat(page.text())
                .contains("La vérification des liens est éteinte", "vita.quality.links=true", "1 lien", "1 autre site");
        String exclusion = page.page().select("form[action$=/exclusion]").attr("action");
        assertThat(moderator
                        .post(exclusion.replace("/exclusion", "/verification"))
                        .location())
                .isEqualTo("/administration/qualite/liens");
        pass.turn();
        assertThat(pass.next()).isFalse();
        assertThat(moderator.get("/administration/qualite/" + resource.id()).text())
                .contains("éteinte");
        assertThat(server.requests()).isEmpty();
        outside.ask(LinkAddress.of(address).orElseThrow());
        assertThat(server.requests()).as("it could have been asked").isNotEmpty();
    }
}
