package org.vitaressources.contributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.library.Resource;
import org.vitaressources.library.Revision;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.Visitor.Answer;

/// New and former versions of a resource, without JavaScript.
class VersionsOfResourcesIntegrationTests extends PublishedResources {
    @Test
    void beginsANewVersionOnceAndTakesItUpAgain() {
        Member author = people.contributor();
        Resource resource = published(author, "Premier texte.");
        Visitor visitor = signedIn(author);
        visitor.get("/ressources/" + resource.slug());
        Answer begun = visitor.post("/ressources/" + resource.slug() + "/revision", "pourquoi", "Un chiffre faux");
        Answer again = visitor.post("/ressources/" + resource.slug() + "/revision");
        assertThat(begun.status()).isEqualTo(302);
        assertThat(again.location()).isEqualTo(begun.location());
        Contribution version = contributions
                .byId(new ContributionId(begun.location().replaceFirst(".*/", "")))
                .orElseThrow();
        assertThat(version)
                .returns(Optional.of(resource.id()), Contribution::resource)
                .returns(1, Contribution::basedOn)
                .returns(title, one -> one.draft().title())
                .returns("Premier texte.", one -> one.draft().sections().get("objectif"));
    }

    @Test
    void keepsWhyAVersionWasMade() {
        Member author = people.contributor();
        Resource resource = published(author, "Premier texte.");
        Visitor visitor = signedIn(author);
        visitor.get("/ressources/" + resource.slug());
        Answer begun = visitor.post("/ressources/" + resource.slug() + "/revision", "pourquoi", "Un chiffre faux");
        Contribution version = contributions
                .byId(new ContributionId(begun.location().replaceFirst(".*/", "")))
                .orElseThrow();
        version.write(signed(version.draft()).withSummary("Corrigé."), clock.instant());
        accept(version);
        Answer history = visitor.get("/ressources/" + resource.slug() + "/historique");
        assertThat(history.text()).contains("Version 2 actuelle", "Un chiffre faux", author.name());
        assertThat(library.byId(resource.id()).orElseThrow().description().summary())
                .isEqualTo("Corrigé.");
    }

    @Test
    void comparesTwoVersions() {
        Member author = people.contributor();
        Resource resource = published(author, "Le garage répare des voitures.");
        accept(revision(
                author,
                resource,
                draft -> signed(draft)
                        .withSections(Map.of("objectif", "Le garage loue des voitures."))
                        .withTags(Map.of("territoires", List.of("departement:35", "departement:44")))
                        .withFiles(List.of())));
        Answer page = signedIn(author).get("/ressources/" + resource.slug() + "/historique/comparaison?de=2&a=1");
        assertThat(page.page().select("main del").text()).contains("répare", "retiré :");
        assertThat(page.page().select("main ins").text()).contains("loue", "Loire-Atlantique");
        assertThat(page.text()).contains("Le document joint", "Retiré");
        assertThat(signedIn(author)
                        .get("/ressources/" + resource.slug() + "/historique/comparaison?de=2&a=9")
                        .status())
                .isEqualTo(404);
        assertThat(signedIn(author)
                        .get("/ressources/" + resource.slug() + "/historique/comparaison?de=x&a=-1")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void showsAFormerVersionWithItsFiles() {
        Member author = people.contributor();
        Resource resource = published(author, "Voir [la note](note.txt) <script>alert(1)</script>.");
        accept(revision(author, resource, draft -> signed(draft).withFiles(List.of())));
        Visitor visitor = signedIn(author);
        String version = "/ressources/" + resource.slug() + "/historique/1";
        Answer page = visitor.get(version);
        assertThat(page.page().select("main script")).isEmpty();
        assertThat(page.page().select("main .prose a").attr("href")).isEqualTo(version + "/fichiers/note.txt");
        Answer file = visitor.get(version + "/fichiers/note.txt");
        assertThat(file.body()).isEqualTo("Une note.");
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        assertThat(file.header("Content-Security-Policy")).startsWith("sandbox");
        assertThat(file.header("Cache-Control")).contains("no-store");
        assertThat(visitor.get(version + "/fichiers/..%2F..%2Findex.md").status())
                .isIn(400, 404);
    }

    @Test
    void aModeratorPutsAFormerVersionBackAtOnce() {
        Member author = people.contributor();
        Resource resource = published(author, "La bonne.");
        accept(revision(author, resource, draft -> signed(draft).withSections(Map.of("objectif", "La mauvaise."))));
        Visitor moderator = signedIn(people.moderator());
        String path = "/ressources/" + resource.slug();
        moderator.get(path + "/historique");
        assertThat(moderator
                        .post(path + "/restauration", "version", "1", "vue", "1")
                        .status())
                .as("with an older state in view")
                .isEqualTo(422);
        assertThat(moderator
                        .post(path + "/restauration", "version", "1", "vue", "2")
                        .location())
                .endsWith("?fait=restauration");
        List<Revision> revisions = publishing.revisions(resource.id());
        assertThat(revisions.getFirst().files()).isEqualTo(revisions.getLast().files());
        assertThat(visitor().get(path).text()).contains("La bonne.");
    }

    @Test
    void anAuthorProposesToPutAFormerVersionBack() {
        Member author = people.contributor();
        Resource resource = published(author, "La bonne.");
        accept(revision(author, resource, draft -> signed(draft).withSections(Map.of("objectif", "La mauvaise."))));
        Visitor visitor = signedIn(author);
        String path = "/ressources/" + resource.slug();
        visitor.get(path + "/historique");
        String location =
                visitor.post(path + "/restauration", "version", "1", "vue", "2").location();
        assertThat(visitor.post(path + "/restauration", "version", "1", "vue", "2")
                        .text())
                .contains("Vous avez déjà une version en cours");
        Contribution proposed = contributions
                .byId(new ContributionId(location.replaceFirst("\\?.*", "").replaceFirst(".*/", "")))
                .orElseThrow();
        assertThat(proposed.state()).isEqualTo(ContributionState.SUBMITTED);
        proposed.accept("", "", clock.instant());
        publications.publish(contributions.store(proposed).id(), MemberId.NOBODY);
        List<Revision> revisions = publishing.revisions(resource.id());
        assertThat(revisions.getFirst().files()).isEqualTo(revisions.getLast().files());
    }

    @Test
    void aModeratorPublishesTheirOwnVersionAndNobodyElses() {
        Member author = people.contributor();
        Resource resource = published(author, "Premier texte.");
        Member moderator = people.moderator();
        Visitor visitor = signedIn(moderator);
        String path = "/ressources/" + resource.slug();
        Contribution theirs = revision(author, resource, draft -> signed(draft));
        Contribution mine = revision(moderator, resource, draft -> signed(draft).withSummary("Mieux dit."));
        visitor.get(path + "/historique/revision/" + mine.id());
        assertThat(visitor.post(path + "/historique/revision/" + theirs.id() + "/publication")
                        .status())
                .isEqualTo(404);
        assertThat(visitor.post(path + "/historique/revision/" + mine.id() + "/publication")
                        .location())
                .endsWith("?fait=version-publiee");
        assertThat(library.byId(resource.id()).orElseThrow().description().summary())
                .isEqualTo("Mieux dit.");
        Visitor writer = signedIn(author);
        writer.get(path + "/historique/revision/" + theirs.id());
        assertThat(writer.post(path + "/historique/revision/" + theirs.id() + "/publication")
                        .status())
                .as("by its author")
                .isEqualTo(404);
    }

    @Test
    void showsWhatBothChangedAndLetsAPersonDecide() throws IOException {
        Member author = people.contributor();
        Resource resource = published(author, "Le texte de départ.");
        Contribution version = revision(
                author,
                resource,
                draft -> signed(draft)
                        .withSummary("Mon résumé")
                        .withSections(Map.of("objectif", "Mon texte.", "public", "Pour tous.")));
        Path main = Path.of(environment.getRequiredProperty("vita.content")).resolve(resource.path());
        Files.writeString(
                main,
                Files.readString(main)
                        .replace("Le texte de départ.", "Un texte corrigé à la main.")
                        .replace("licence: CC-BY-4.0", "licence: CC0-1.0"));
        library.reconcile();
        Visitor visitor = signedIn(author);
        String path = "/ressources/" + resource.slug();
        visitor.get(path);
        String changes = visitor.post(path + "/revision").location();
        Answer page = visitor.get(changes);
        assertThat(page.text())
                .contains("La ressource a changé entre-temps", "Objectif", "Licence")
                .doesNotContain("choix-resume");
        assertThat(page.page().select("fieldset")).hasSize(1);
        Answer undecided = visitor.post(changes, "vue", "2");
        assertThat(undecided.status()).isEqualTo(422);
        assertThat(undecided.text()).contains("Choisissez ce qui doit rester");
        assertThat(visitor.post(changes, "vue", "2", "choix-objectif", "BOTH").location())
                .endsWith("?fait=accord");
        Contribution merged = contributions.byId(version.id()).orElseThrow();
        assertThat(merged)
                .returns(2, Contribution::basedOn)
                .returns("Mon résumé", one -> one.draft().summary())
                .returns("CC0-1.0", one -> one.draft().fact("licence"))
                .returns(
                        "Un texte corrigé à la main.\n\nMon texte.",
                        one -> one.draft().sections().get("objectif"));
        accept(merged);
        assertThat(publishing.revisions(resource.id()))
                .extracting(Revision::kind)
                .containsExactly(Revision.Kind.PUBLICATION, Revision.Kind.DISK, Revision.Kind.PUBLICATION);
    }

    @Test
    void leadsFromTheFormAndTheDeskToWhatAVersionChanges() {
        Member author = people.contributor();
        Resource resource = published(author, "Premier texte.");
        Contribution version = revision(author, resource, draft -> signed(draft).withSummary("Autrement dit"));
        String changes = "/ressources/" + resource.slug() + "/historique/revision/" + version.id();
        Visitor writer = signedIn(author);
        assertThat(writer.get("/contributions/" + version.id()).page().select("a[href$=/changements]"))
                .hasSize(1);
        assertThat(writer.get("/contributions/" + version.id() + "/changements").location())
                .isEqualTo(changes);
        Visitor moderator = signedIn(people.moderator());
        assertThat(moderator
                        .get("/contributions/" + version.id() + "/changements")
                        .status())
                .isEqualTo(404);
        version.submit(clock.instant());
        contributions.store(version);
        assertThat(moderator.get("/relecture/" + version.id()).page().select("a[href$=/changements]"))
                .hasSize(1);
        assertThat(moderator
                        .get("/contributions/" + version.id() + "/changements")
                        .location())
                .isEqualTo(changes);
        assertThat(signedIn(people.contributor())
                        .get("/contributions/" + version.id() + "/changements")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void publishesNoPersonalDetailThatNobodyDecidedAbout() {
        Member author = people.contributor();
        Resource resource = published(author, "Premier texte.");
        Member moderator = people.moderator();
        Contribution version = revision(
                moderator,
                resource,
                draft -> signed(draft).withSections(Map.of("objectif", "Appelez Anne au 06 12 34 56 78.")));
        Visitor visitor = signedIn(moderator);
        String changes = "/ressources/" + resource.slug() + "/historique/revision/" + version.id();
        visitor.get(changes);
        Answer refused = visitor.post(changes + "/publication");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Des données personnelles sont à vérifier");
        assertThat(publishing.revisions(resource.id())).hasSize(1);
    }
}
