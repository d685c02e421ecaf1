package org.vitaressources.contributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.vitaressources.accounts.Limits;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.Role;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.library.Library;
import org.vitaressources.library.Publishing;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;
import org.vitaressources.library.Revision;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.Visitor.Answer;
import org.vitaressources.whole.WholeSite;

/// The life of a resource as its authors and moderators see it, without JavaScript.
class LifeOfResourcesIntegrationTests extends WholeSite {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private Contributions contributions;

    @Autowired
    private Publications publications;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Library library;

    @Autowired
    private KeptFiles kept;

    @Autowired
    private Environment environment;

    private final String title = "Vie d’une ressource " + NUMBER.incrementAndGet();

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
            assertThat(read.page().select(".life-bar")).hasSize(status == 200 ? 1 : 0);
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
    void contributionsFollowTheLibraryAfterAnInterruption() {
        Member author = people.contributor();
        Resource resource = published(author, "Interrompue.");
        publishing.withdraw(resource.id(), author.id().value(), "Tuée au milieu", 1);
        assertThat(contributions.of(resource.id()).getFirst().state()).isEqualTo(ContributionState.PUBLISHED);
        publications.resume();
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
                .contains("Version 1", "Modifiée dans le dossier du fonds");
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

    private Resource published(Member author, String text) {
        KeptFiles.Kept note = kept.keep(new ByteArrayInputStream("Une note.".getBytes(StandardCharsets.UTF_8)));
        Contribution contribution = Contribution.begin(
                author.id().value(),
                new Draft(
                        "fiche-pratique",
                        title,
                        "Un essai.",
                        Map.of("objectif", text),
                        Map.of("territoires", List.of("departement:35")),
                        Map.of("licence", "CC-BY-4.0"),
                        List.of(new DraftFile(
                                "note.txt", "note.txt", note.sha256(), note.size(), "text/plain", "Le document joint")),
                        Map.of(),
                        true,
                        Map.of()),
                clock.instant());
        ResourceId id = accept(contribution).resource().orElseThrow();
        return library.byId(id).orElseThrow();
    }

    private Contribution accept(Contribution contribution) {
        contribution.submit(clock.instant());
        contribution.accept("", "", clock.instant());
        return publications.publish(contributions.store(contribution).id(), MemberId.NOBODY);
    }

    private Contribution revision(Member author, Resource resource, Function<Draft, Draft> change) {
        Revision latest = publishing.adopt(resource.id());
        Draft draft = Stream.of(contributions.of(resource.id()).getFirst().draft())
                .map(change)
                .findFirst()
                .orElseThrow();
        return contributions.store(
                Contribution.revise(author.id().value(), draft, resource.id(), latest.number(), "", clock.instant()));
    }

    private static Draft signed(Draft draft) {
        return new Draft(
                draft.type(),
                draft.title(),
                draft.summary(),
                draft.sections(),
                draft.tags(),
                draft.facts(),
                draft.files(),
                draft.sources(),
                true,
                draft.others());
    }

    private Visitor signedIn(Member member) {
        return visitor().withCookie("vita", people.session(member));
    }
}
