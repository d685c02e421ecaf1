package org.vitaressources.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.ContributionId;
import org.vitaressources.contributions.Contributions;
import org.vitaressources.contributions.Draft;
import org.vitaressources.contributions.Publications;
import org.vitaressources.library.Library;
import org.vitaressources.library.Publishing;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;
import org.vitaressources.mail.Outbox;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.Visitor.Answer;
import org.vitaressources.whole.WholeSite;

/// A notebook from its first entry to the model drawn from it, over the whole site.
class NotebooksIntegrationTests extends WholeSite {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private Contributions contributions;

    @Autowired
    private Publications publications;

    @Autowired
    private EntryPublications entryPublications;

    @Autowired
    private EntryPlaces places;

    @Autowired
    private Entries entries;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Library library;

    @Autowired
    private Timelines timelines;

    @Autowired
    private FollowLetters letters;

    @Autowired
    private SupportLetters supportLetters;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Environment environment;

    private Member coordinator;
    private ResourceId id;

    @BeforeEach
    void openNotebook() {
        coordinator = people.contributor();
        Draft draft = new Draft(
                "carnet",
                "Carnet : les refus du matin " + NUMBER.incrementAndGet(),
                "Un groupe cherche.",
                Map.of("pourquoi", "Trois structures perdent des candidats."),
                Map.of(
                        "territoires",
                        List.of("departement:08"),
                        "hypotheses",
                        List.of("On refuse, dit-on, faute de bus."),
                        "participants",
                        List.of("Ressourcerie du Val (exemple fictif) ; aci ; departement:08")),
                Map.of("licence", "CC-BY-4.0", "question", "Pourquoi refuse-t-on les missions du matin ?"),
                List.of(),
                Map.of(),
                true,
                Map.of());
        Contribution contribution = Contribution.begin(coordinator.id().value(), draft, clock.instant());
        contribution.submit(clock.instant());
        contribution.accept("", "", clock.instant());
        id = publications
                .publish(contributions.store(contribution).id(), MemberId.NOBODY)
                .resource()
                .orElseThrow();
    }

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
    void isHiddenFromOthers() {
        String entry = write(signedIn(coordinator), "Brouillon proposé", "Un mot.");
        Visitor stranger = signedIn(people.contributor());
        for (String path : List.of(atelier(), entry, entry + "/apercu", atelier() + "/modele")) {
            assertThat(stranger.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(stranger.post(entry + "/acceptation").status()).isEqualTo(404);
    }

    @Test
    void letsTwoInAtTheSameMomentAndKeepsWhatIsEditedOnDisk() throws Exception {
        EntryId one = accepted("Première à la fois");
        EntryId two = accepted("Seconde à la fois");
        Files.writeString(folder().resolve("protocole.md"), "# Protocole écrit à la main\n");
        try (ExecutorService together = Executors.newFixedThreadPool(4)) {
            List<Callable<Entry>> asked = List.of(
                    () -> entryPublications.publish(one, coordinator.id()),
                    () -> entryPublications.publish(two, coordinator.id()),
                    () -> entryPublications.publish(one, coordinator.id()));
            for (Future<Entry> answer : together.invokeAll(asked)) {
                assertThat(answer.get().state()).isEqualTo(EntryState.PUBLISHED);
            }
        }
        assertThat(timelines.of(resource())).hasSize(2);
        assertThat(folder().resolve("protocole.md")).hasContent("# Protocole écrit à la main");
    }

    @Test
    void endsAPublicationThatWasInterruptedBeforeOrAfterTheLibraryExactlyOnce() {
        EntryId early = accepted("Interrompue tôt");
        int before = publishing.adopt(id).number();
        places.begin(early, id, "2026-01-05-tot.md", before, coordinator.id());
        entryPublications.resume();
        assertThat(entries.byId(early).orElseThrow()).returns("2026-01-05-tot.md", Entry::name);
        EntryId late = accepted("Interrompue tard");
        Entry published = entryPublications.publish(late, coordinator.id());
        // As a kill leaves it between the library and the database.
        EntryMemento memento = published.memento();
        entries.store(Entry.restore(new EntryMemento(
                late,
                id,
                memento.author(),
                memento.version(),
                EntryState.ACCEPTED,
                "",
                "",
                memento.draft(),
                memento.changed())));
        int revisions = publishing.revisions(id).size();
        places.begin(late, id, published.name(), publishing.adopt(id).number() - 1, coordinator.id());
        entryPublications.resume();
        entryPublications.resume();
        assertThat(entries.byId(late).orElseThrow().state()).isEqualTo(EntryState.PUBLISHED);
        assertThat(publishing.revisions(id)).hasSize(revisions);
        assertThat(timelines.of(resource())).hasSize(2);
    }

    @Test
    void neverWritesOverAnEntryThatSomebodyEditsOnDisk() throws IOException {
        Entry entry = entryPublications.publish(accepted("À corriger"), coordinator.id());
        Visitor author = signedIn(coordinator);
        author.get(atelier());
        String slug = PublishedEntry.slug(entry.name());
        String correction =
                author.post(atelier() + "/entrees/" + slug + "/correction").location();
        author.get(correction);
        author.post(correction, "titre", "Ma correction");
        author.get(correction + "/proposition");
        author.post(correction + "/proposition");
        Path file = folder().resolve(entry.name());
        Files.writeString(file, Files.readString(file) + "\nÉcrit à la main.\n");
        Visitor moderator = signedIn(people.moderator());
        moderator.get(correction);
        assertThat(moderator.post(correction + "/acceptation").location()).contains("entree-depassee");
        assertThat(Files.readString(file)).contains("Écrit à la main.").doesNotContain("Ma correction");
        assertThat(author.get(correction).text()).contains("a changé entre-temps", "Écrit à la main.");
    }

    @Test
    void tellsFollowersOnceADayAndStopsByTheLink() {
        Member follower = people.contributor();
        Visitor visitor = signedIn(follower);
        visitor.get("/ressources/" + resource().slug());
        assertThat(visitor.post("/carnets/" + id + "/suivi").location()).contains("carnet-suivi");
        clock.pass(Duration.ofDays(1));
        letters.write();
        assertThat(news(follower)).isZero();
        entryPublications.publish(accepted("Une nouvelle"), coordinator.id());
        entryPublications.publish(accepted("Une autre"), coordinator.id());
        clock.pass(Duration.ofDays(1));
        letters.write();
        letters.write();
        assertThat(news(follower)).isOne();
        String plain = outbox.to(follower.email()).getFirst().plain();
        assertThat(plain).contains("Une nouvelle", "Une autre");
        String link = plain.replaceFirst("(?s).*?(/carnets/desabonnement/[A-Za-z0-9_-]+).*", "$1");
        Visitor anybody = visitor();
        anybody.get(link);
        assertThat(anybody.post(link).text()).contains("plus de courriel");
        entryPublications.publish(accepted("Après le départ"), coordinator.id());
        clock.pass(Duration.ofDays(1));
        letters.write();
        assertThat(news(follower)).isOne();
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

    private String write(Visitor visitor, String title, String learned) {
        visitor.get(atelier());
        String entry = visitor.post(atelier() + "/entrees").location();
        visitor.get(entry);
        assertThat(visitor.post(entry, "titre", title, "partie.appris", learned, "suite", "proposition")
                        .location())
                .endsWith("/proposition");
        visitor.get(entry + "/proposition");
        assertThat(visitor.post(entry + "/proposition").location()).contains("entree-proposee");
        return entry;
    }

    private EntryId accepted(String title) {
        Entry entry = Entry.begin(
                id,
                coordinator.id().value(),
                new EntryDraft(
                        title,
                        "2026-01-05",
                        "essai",
                        List.of("Ana"),
                        Map.of("essaye", "Un texte."),
                        List.of(),
                        List.of(),
                        Map.of()),
                clock.instant());
        entry.propose(clock.instant());
        entry.accept("m", "", clock.instant());
        return entries.store(entry).id();
    }

    private long news(Member follower) {
        return outbox.to(follower.email()).stream()
                .filter(letter -> letter.subject().contains("Du nouveau dans le carnet"))
                .count();
    }

    private String atelier() {
        return "/atelier/carnets/" + id;
    }

    private Resource resource() {
        return library.byId(id).orElseThrow();
    }

    private Path folder() {
        return Path.of(environment.getRequiredProperty("vita.content"))
                .resolve(resource().path())
                .getParent();
    }

    private Visitor signedIn(Member member) {
        return visitor().withCookie("vita", people.session(member));
    }
}
