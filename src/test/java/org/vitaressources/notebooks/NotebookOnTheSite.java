package org.vitaressources.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.Contributions;
import org.vitaressources.contributions.Draft;
import org.vitaressources.contributions.Publications;
import org.vitaressources.library.Library;
import org.vitaressources.library.Publishing;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;
import org.vitaressources.mail.Outbox;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.WholeSite;

/// A site with a carnet by two people, and what they do with it.
public abstract class NotebookOnTheSite extends WholeSite {
    static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    Contributions contributions;

    @Autowired
    Publications publications;

    @Autowired
    EntryPublications entryPublications;

    @Autowired
    EntryPlaces places;

    @Autowired
    Entries entries;

    @Autowired
    Publishing publishing;

    @Autowired
    protected Library library;

    @Autowired
    Timelines timelines;

    @Autowired
    FollowLetters letters;

    @Autowired
    SupportLetters supportLetters;

    @Autowired
    protected Outbox outbox;

    @Autowired
    Environment environment;

    protected Member coordinator;
    protected ResourceId id;

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

    protected String write(Visitor visitor, String title, String learned) {
        visitor.get(atelier());
        String entry = visitor.post(atelier() + "/entrees").location();
        assertThat(visitor.get(entry).status()).isEqualTo(200);
        assertThat(visitor.post(entry, "titre", title, "partie.appris", learned, "suite", "proposition")
                        .location())
                .endsWith("/proposition");
        visitor.get(entry + "/proposition");
        assertThat(visitor.post(entry + "/proposition").location()).contains("entree-proposee");
        return entry;
    }

    EntryId accepted(String title) {
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

    long news(Member follower) {
        return outbox.to(follower.email()).stream()
                .filter(letter -> letter.subject().contains("Du nouveau dans le carnet"))
                .count();
    }

    /// The letters of the morning to those who follow.
    protected void tellFollowers() {
        letters.write();
    }

    /// Puts an entry of the coordinator into the collection.
    protected void publishOne(String title) {
        entryPublications.publish(accepted(title), coordinator.id());
    }

    /// Noon of the next day: letters of the morning may leave by then, whenever the test runs.
    protected void passTheNight() {
        ZonedDateTime now = clock.instant().atZone(clock.getZone());
        clock.pass(Duration.between(
                now, now.toLocalDate().plusDays(1).atTime(LocalTime.NOON).atZone(clock.getZone())));
    }

    protected String atelier() {
        return "/atelier/carnets/" + id;
    }

    protected Resource resource() {
        return library.byId(id).orElseThrow();
    }

    Path folder() {
        return Path.of(environment.getRequiredProperty("vita.content"))
                .resolve(resource().path())
                .resolveSibling("");
    }

    protected Visitor signedIn(Member member) {
        return visitor().withCookie("vita", people.session(member));
    }
}
