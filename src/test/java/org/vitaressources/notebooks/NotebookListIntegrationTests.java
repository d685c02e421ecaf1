package org.vitaressources.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.whole.Visitor;

/// The list of notebooks, as readers find it.
class NotebookListIntegrationTests extends NotebookOnTheSite {
    @Autowired
    private Followers followers;

    private Element card(String path) {
        return visitor().get(path).page().select(".notebook-card").stream()
                .filter(card -> card.text().contains(resource().description().title()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void saysWhatIsSoughtWhereTheLastEntryAndWhoFollows() {
        assertThat(card("/carnets").text())
                .contains("En cours", "Pourquoi refuse-t-on les missions du matin ?", "Ardennes")
                .doesNotContain("Dernière entrée", "suit");
        entryPublications.publish(accepted("La toute dernière"), coordinator.id());
        followers.follow(id, people.contributor().id());
        Element card = card("/carnets");
        assertThat(card.text()).contains("5 janvier 2026", "La toute dernière", "1 entrée", "1 personne le suit");
        String path = card.select(".notebook-card__last a").attr("href");
        assertThat(visitor().get(path).location()).contains("#entree-");
        assertThat(card("/en/carnets").text()).contains("Running", "1 person follows it");
    }

    @Test
    void followsWhatIsClosedAndWithdrawn() throws IOException {
        Visitor visitor = signedIn(coordinator);
        card("/carnets?etat=ouvert");
        visitor.get(atelier());
        visitor.post(atelier() + "/cloture");
        assertThat(card("/carnets?etat=clos").text()).contains("Terminé", "clos le");
        assertThat(visitor().get("/carnets?etat=ouvert").text())
                .doesNotContain(resource().description().title());
        String title = resource().description().title();
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        library.reconcile();
        assertThat(visitor().get("/carnets").text()).doesNotContain(title);
    }

    @Test
    void isWhereAReaderWouldLook() {
        for (String page : new String[] {"/", "/plan-du-site", "/en/"}) {
            assertThat(visitor().get(page).page().select("main a[href$=/carnets]"))
                    .as(page)
                    .isNotEmpty();
        }
        assertThat(visitor().get("/secteurs").page().select("header nav a[href=/carnets]"))
                .isNotEmpty();
        assertThat(visitor().get("/sitemap.xml").body()).contains("/carnets</loc>");
    }

    @Test
    void answersWhateverIsAsked() {
        for (String query :
                new String[] {"etat=rien", "etat=clos&page=999999999", "page=-1", "page=%22%3E", "etat=%3Cb%3E"}) {
            assertThat(visitor().get("/carnets?" + query).status()).as(query).isEqualTo(200);
        }
    }
}
