package org.vitaressources.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.ContributionId;
import org.vitaressources.contributions.Draft;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.Visitor.Answer;

/// A notebook from its first entry to the model drawn from it, over the whole site.
class NotebooksIntegrationTests extends NotebookOnTheSite {
    @Test
    void isABundleWhoseFilesTellEverythingAndWhosePageBeginsWithItsQuestion() throws IOException {
        assertThat(resource().path()).startsWith("carnets/").endsWith("/index.md");
        assertThat(Files.readString(folder().resolve("index.md")))
                .contains("question: Pourquoi refuse-t-on", "nom: Ressourcerie du Val", "type: aci");
        Answer page = visitor().get("/ressources/" + resource().slug());
        assertThat(page.text()).contains("Pourquoi refuse-t-on", "On refuse, dit-on, faute de bus.", "Ardennes");
        assertThat(page.text().indexOf("Pourquoi refuse-t-on"))
                .isLessThan(page.text().indexOf("Trois structures"));
    }

    @Test
    void growsByTwoAuthorsAndGivesAModelWithItsLinks() throws IOException {
        Member other = people.contributor();
        Visitor first = signedIn(coordinator);
        Visitor second = signedIn(other);
        first.get(atelier());
        assertThat(first.post(atelier() + "/invitations", "qui", other.email()).location())
                .contains("fait=");
        String accept = second.get("/atelier")
                .page()
                .select("form[action$=acceptation]")
                .attr("action");
        assertThat(second.post(accept).location()).contains("carnet-rejoint");
        String one = write(second, "Vingt conversations", "Le bus n’arrive qu’en troisième position.");
        first.get(one);
        assertThat(first.post(one + "/acceptation", "mot", "Merci !").location())
                .contains("entree-publiee");
        String two = write(second, "Un essai minuscule", "La fiche dit l’heure exacte.");
        first.get(two);
        first.post(two + "/acceptation");
        String three = write(first, "Ce que nous retenons", "Montrer et dire sont deux savoirs.");
        assertThat(first.post(three + "/acceptation").status()).as("one's own").isEqualTo(403);
        Visitor moderator = signedIn(people.moderator());
        assertThat(moderator.get("/relecture").text()).containsPattern("[0-9]+ entrées? de carnet");
        moderator.get(three);
        assertThat(moderator.post(three + "/acceptation").location()).contains("entree-publiee");
        assertThat(timelines.of(resource())).hasSize(3);
        assertThat(visitor().get("/ressources/" + resource().slug()).text())
                .contains("Vingt conversations", "Le bus n’arrive", "Montrer et dire");

        List<PublishedEntry> published = timelines.of(resource());
        String chosen = published.getFirst().slug();
        Answer choose = second.get(atelier() + "/modele?entree=" + chosen);
        String state = choose.page().select("input[name^=etat]").val();
        Answer drafted = second.post(
                atelier() + "/modele",
                "entree",
                chosen,
                "etat." + chosen,
                state,
                "phrase." + chosen + ".1",
                "conditions");
        String model = drafted.location().replaceFirst("\\?.*", "");
        Contribution contribution = contributions
                .byId(new ContributionId(model.replaceFirst(".*/", "")))
                .orElseThrow();
        String address = "/carnets/" + id + "/entrees/" + chosen;
        assertThat(contribution.draft().sections().get("conditions")).contains("d’après l’entrée du", address);
        assertThat(visitor().get(address).location()).endsWith("#entree-" + chosen);
        Draft signed = contribution.draft();
        contribution.write(
                new Draft(
                        signed.type(),
                        signed.title(),
                        "Un modèle.",
                        signed.sections(),
                        signed.tags(),
                        signed.facts(),
                        List.of(),
                        Map.of(),
                        true,
                        signed.others()),
                clock.instant());
        contribution.submit(clock.instant());
        contribution.accept("", "", clock.instant());
        ResourceId drawn = publications
                .publish(contributions.store(contribution).id(), MemberId.NOBODY)
                .resource()
                .orElseThrow();
        Resource there = library.byId(drawn).orElseThrow();
        assertThat(visitor().get("/ressources/" + there.slug()).page().select("main a[href='" + address + "']"))
                .isNotEmpty();
        assertThat(visitor().get("/ressources/" + resource().slug()).text()).contains("Modèles tirés de ce carnet");

        moderator.get(atelier());
        assertThat(moderator
                        .post(atelier() + "/entrees/" + chosen + "/retrait", "motif", "Doublon.")
                        .location())
                .contains("entree-retiree");
        assertThat(visitor().get(address)).returns(410, Answer::status);
        assertThat(second.get("/ressources/" + there.slug()).text()).contains("ont changé", "retirée depuis");
        assertThat(visitor().get("/ressources/" + there.slug()).text()).doesNotContain("ont changé");
        supportLetters.write();
        supportLetters.write();
        assertThat(outbox.to(other.email()).stream()
                        .filter(letter -> letter.subject().contains("sous votre modèle")))
                .hasSize(1);
    }

    @Test
    void saysToModeratorsWhatTheyMayDoAndWhatIsMissing() {
        String page = "/ressources/" + resource().slug();
        Visitor writer = signedIn(coordinator);
        assertThat(writer.get(page).text()).contains("Écrire dans ce carnet");
        Visitor moderator = signedIn(people.moderator());
        assertThat(moderator.get(page).text()).contains("Gérer ce carnet").doesNotContain("Écrire dans ce carnet");
        assertThat(moderator.get(atelier()).text()).contains("Vous n’êtes pas auteur");
        assertThat(writer.get(atelier()).text()).doesNotContain("Vous n’êtes pas auteur");
        Answer malformed = writer.post(atelier() + "/invitations", "qui", "inconnu@");
        assertThat(malformed.status()).isEqualTo(422);
        assertThat(malformed.page().select("#qui-erreur").text()).contains("pas complète");
        Answer none = writer.get(atelier() + "/modele?suite=oui");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text()).contains("Choisissez au moins une entrée");
    }

    @Test
    void isHiddenFromOthers() {
        String entry = write(signedIn(coordinator), "Brouillon proposé", "Un mot.");
        Visitor stranger = signedIn(people.contributor());
        for (String path : List.of(atelier(), entry, entry + "/apercu", atelier() + "/modele")) {
            assertThat(stranger.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(stranger.post(entry + "/acceptation").status()).isEqualTo(404);
    }

    @Test
    void readsANotebookWrittenByHand() throws IOException {
        Path hand = Path.of(environment.getRequiredProperty("vita.content"), "carnets", "main-" + NUMBER.get());
        Files.createDirectories(hand);
        Files.writeString(hand.resolve("index.md"), """
                ---
                titre: Carnet à la main %d
                type: carnet
                question: Qui nous a appris ce geste ?
                participants:
                  - nom: Chantier des Murs
                    type: aci
                ---

                Présentation.
                """.formatted(NUMBER.get()));
        Files.writeString(hand.resolve("2026-03-12-premiere-sortie.md"), """
                ---
                titre: Première sortie
                date: 2026-03-12
                nature: sortie
                ---

                ## Ce que nous avons appris

                On apprend d’un collègue : zkmain%d.
                """.formatted(NUMBER.get()));
        library.reconcile();
        Resource resource = library.bySlug("carnet-a-la-main-" + NUMBER.get()).orElseThrow();
        String text = visitor().get("/ressources/" + resource.slug()).text();
        assertThat(text)
                .contains("Qui nous a appris ce geste ?", "Chantier des Murs", "12 mars 2026", "Première sortie");
    }
}
