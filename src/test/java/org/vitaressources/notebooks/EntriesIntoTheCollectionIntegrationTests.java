package org.vitaressources.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.vitaressources.accounts.Member;
import org.vitaressources.whole.Visitor;

/// Entries get into the collection exactly once, beside what others do there, and followers are told.
class EntriesIntoTheCollectionIntegrationTests extends NotebookOnTheSite {
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
        passTheNight();
        letters.write();
        assertThat(news(follower)).isZero();
        entryPublications.publish(accepted("Une nouvelle"), coordinator.id());
        entryPublications.publish(accepted("Une autre"), coordinator.id());
        passTheNight();
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
        passTheNight();
        letters.write();
        assertThat(news(follower)).isOne();
    }
}
