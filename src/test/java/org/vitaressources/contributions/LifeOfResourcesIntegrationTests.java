package org.vitaressources.contributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vitaressources.accounts.Limits;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.Role;
import org.vitaressources.library.Resource;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.Visitor.Answer;

/// The life of a resource as its authors and moderators see it, without JavaScript.
class LifeOfResourcesIntegrationTests extends PublishedResources {
    @Test
    void showsItsVersionsToItsAuthorsAndToTheModeratorsWhoAnswerForItOnly() {
        Member author = people.contributor();
        Resource resource = published(author, "Premier texte.");
        Map<Member, Integer> seen = new LinkedHashMap<>();
        seen.put(author, 200);
        seen.put(people.contributor(), 404);
        seen.put(people.moderator(), 200);
        seen.put(people.member(Role.MODERATOR, new Limits(List.of("departement:35"), List.of())), 200);
        seen.put(people.member(Role.MODERATOR, new Limits(List.of("departement:44"), List.of())), 404);
        seen.put(people.administrator(), 200);
        String history = "/ressources/" + resource.slug() + "/historique";
        seen.forEach((member, status) -> {
            Visitor visitor = signedIn(member);
            for (String page : List.of(
                    history, history + "/1", history + "/1/fichiers/note.txt", history + "/comparaison?de=1&a=1")) {
                assertThat(visitor.get(page).status()).as(page).isEqualTo(status);
            }
            Answer read = visitor.get("/ressources/" + resource.slug());
            assertThat(read.page().select("#vie")).hasSize(status == 200 ? 1 : 0);
            assertThat(read.header("Cache-Control")).contains("no-store");
        });
        assertThat(visitor().get(history).location()).startsWith("/connexion?suite=");
    }

    @Test
    void saysNothingOfItToReaders() {
        Resource resource = published(people.contributor(), "Pour tous.");
        Answer page = visitor().get("/ressources/" + resource.slug());
        assertThat(page.body()).doesNotContain("life-bar", "historique", "_csrf");
        assertThat(page.header("Cache-Control")).doesNotContain("no-store");
        assertThat(page.header("ETag")).isNotEmpty();
        assertThat(page.header("Set-Cookie")).isEmpty();
    }

    @Test
    void refusesEveryStepToWhoMayNot() {
        Member author = people.contributor();
        Resource resource = published(author, "À son auteur.");
        String path = "/ressources/" + resource.slug();
        Contribution version = revision(author, resource, draft -> draft);
        List<Member> others = List.of(
                people.contributor(), people.member(Role.MODERATOR, new Limits(List.of("departement:44"), List.of())));
        for (Member other : others) {
            Visitor visitor = signedIn(other);
            visitor.get("/compte");
            for (String step : List.of(
                    "/revision",
                    "/retrait",
                    "/archivage",
                    "/restauration",
                    "/historique/revision/" + version.id(),
                    "/historique/revision/" + version.id() + "/publication")) {
                assertThat(visitor.post(path + step, "motif", "Non", "vue", "1", "version", "1")
                                .status())
                        .as(step)
                        .isEqualTo(404);
            }
            assertThat(visitor.get(path + "/historique/revision/" + version.id())
                            .status())
                    .isEqualTo(404);
        }
        assertThat(publishing.revisions(resource.id())).hasSize(1);
    }

    @Test
    void hidesADraftFromModeratorsUntilItIsHandedIn() {
        Member author = people.contributor();
        Resource resource = published(author, "Brouillon gardé.");
        Contribution version = revision(author, resource, draft -> draft.withTitle("En secret"));
        Visitor moderator = signedIn(people.moderator());
        String page = "/ressources/" + resource.slug() + "/historique/revision/" + version.id();
        assertThat(moderator.get(page).status()).isEqualTo(404);
        version.submit(clock.instant());
        contributions.store(version);
        assertThat(moderator.get(page).text()).contains("En secret");
    }

    @Test
    void withdrawsWithAReasonThatReadersSee() {
        Member author = people.contributor();
        Resource resource = published(author, "Sera retirée.");
        Visitor visitor = signedIn(author);
        String path = "/ressources/" + resource.slug();
        visitor.get(path + "/historique");
        Answer silent = visitor.post(path + "/retrait", "motif", " ", "vue", "1");
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.text()).contains("Dites pourquoi la ressource est retirée");
        assertThat(visitor.post(path + "/retrait", "motif", "Les chiffres étaient faux.", "vue", "1")
                        .location())
                .endsWith("/historique?fait=retrait");
        assertThat(visitor().get(path))
                .returns(410, Answer::status)
                .satisfies(page -> assertThat(page.text()).contains("Les chiffres étaient faux."));
        Contribution contribution = contributions.of(resource.id()).getFirst();
        assertThat(contribution.state()).isEqualTo(ContributionState.WITHDRAWN);
        assertThat(contributions.history(contribution.id()).getFirst())
                .returns("withdrawal", ContributionEvent::step)
                .returns("Les chiffres étaient faux.", ContributionEvent::note)
                .returns(author.id().value(), ContributionEvent::by);
        assertThat(visitor.post(path + "/restauration", "version", "1", "vue", "2")
                        .status())
                .as("by its author")
                .isEqualTo(404);
        Visitor moderator = signedIn(people.moderator());
        assertThat(moderator.get(path + "/historique").text()).contains("Remettre en ligne");
        assertThat(moderator
                        .post(path + "/restauration", "version", "1", "vue", "2")
                        .location())
                .endsWith("?fait=republication");
        assertThat(visitor().get(path).status()).isEqualTo(200);
        assertThat(contributions.of(resource.id()).getFirst().state()).isEqualTo(ContributionState.PUBLISHED);
    }

    @Test
    void anAuthorWithdrawsNotWhatTheyShareWithOthers() {
        Member author = people.contributor();
        Resource resource = published(author, "À deux.");
        Member moderator = people.moderator();
        accept(revision(moderator, resource, draft -> signed(draft).withSummary("Autre")));
        Visitor visitor = signedIn(author);
        visitor.get("/ressources/" + resource.slug() + "/historique");
        assertThat(visitor.post("/ressources/" + resource.slug() + "/retrait", "motif", "Non", "vue", "2")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void archivesAndFetchesFromTheArchives() {
        Member author = people.contributor();
        Resource resource = published(author, "Sera archivée.");
        Visitor visitor = signedIn(people.moderator());
        String path = "/ressources/" + resource.slug();
        visitor.get(path + "/historique");
        assertThat(visitor.post(path + "/archivage", "motif", "Le garage a fermé.", "vue", "1")
                        .location())
                .endsWith("?fait=archivage");
        assertThat(visitor().get(path).text()).contains("Ressource archivée", "Le garage a fermé.");
        assertThat(contributions.of(resource.id()).getFirst().state()).isEqualTo(ContributionState.ARCHIVED);
        assertThat(visitor.post(path + "/archivage", "vue", "2").location()).endsWith("?fait=desarchivage");
        assertThat(visitor().get(path).text()).doesNotContain("Ressource archivée");
        assertThat(contributions.of(resource.id()).getFirst().state()).isEqualTo(ContributionState.PUBLISHED);
        assertThat(publishing.revisions(resource.id())).hasSize(3);
        assertThat(publishing.revisions(resource.id()).getFirst().files())
                .as("as before")
                .isEqualTo(publishing.revisions(resource.id()).getLast().files());
    }

    @Test
    void contributionsFollowTheLibraryAfterAnInterruption() throws IOException {
        Resource resource = published(people.contributor(), "Interrompue.");
        Path file = Path.of(environment.getRequiredProperty("vita.content")).resolve(resource.path());
        Files.writeString(file, Files.readString(file).replaceFirst("---\n", "---\narchivee: 2026-01-15\n"));
        library.reconcile();
        assertThat(contributions.of(resource.id()).getFirst().state()).isEqualTo(ContributionState.PUBLISHED);
        publications.resume();
        publications.resume();
        Contribution after = contributions.of(resource.id()).getFirst();
        assertThat(after.state()).isEqualTo(ContributionState.ARCHIVED);
        assertThat(contributions.history(after.id()).stream().map(ContributionEvent::step))
                .containsOnlyOnce("archiving");
    }

    @Test
    void whatAnotherPartTakesOutIsOutForItsAuthorsAtOnce() {
        Member author = people.contributor();
        Resource resource = published(author, "Retirée d’ailleurs.");
        publishing.withdraw(resource.id(), author.id().value(), "Un doublon", 1);
        publications.resume();
        Contribution after = contributions.of(resource.id()).getFirst();
        assertThat(after.state()).isEqualTo(ContributionState.WITHDRAWN);
        assertThat(contributions.history(after.id()).stream().map(ContributionEvent::step))
                .containsOnlyOnce("withdrawal");
    }

    @Test
    void hasAHistoryOfWhatNobodyContributedToo() throws IOException {
        Path note = Path.of(environment.getRequiredProperty("vita.content")).resolve("note-ancienne.md");
        Files.writeString(note, "# Note ancienne\n\nUn texte de toujours.\n");
        library.reconcile();
        Visitor moderator = signedIn(people.moderator());
        assertThat(moderator.get("/ressources/note-ancienne/historique").text())
                .contains("Version 1", "Relevée dans le dossier du fonds");
        assertThat(moderator
                        .post("/ressources/note-ancienne/archivage", "vue", "1")
                        .status())
                .isEqualTo(302);
        assertThat(Files.readString(note)).contains("archivee: ", "# Note ancienne");
        Visitor administrator = signedIn(people.administrator());
        administrator.get("/ressources/note-ancienne/historique");
        administrator.post("/ressources/note-ancienne/retrait", "motif", "Fin de l’essai", "vue", "2");
        assertThat(note).doesNotExist();
    }
}
