package org.vitaressources.contributions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.contributions.PublicationRefused.Lack;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.library.Library;
import org.vitaressources.library.LibraryDocument;
import org.vitaressources.library.Publication;
import org.vitaressources.library.Publishing;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;
import org.vitaressources.library.Revision;
import org.vitaressources.search.Search;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.whole.WholeSite;

/// Contributions that go into the collection of a whole site.
class PublicationsIntegrationTests extends WholeSite {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Duration WITHIN = Duration.ofSeconds(1);

    @Autowired
    private Contributions contributions;

    @Autowired
    private Publications publications;

    @Autowired
    private PublicationSchedule schedule;

    @Autowired
    private Places places;

    @Autowired
    private Publishing publishing;

    @Autowired
    private KeptFiles kept;

    @Autowired
    private Library library;

    @Autowired
    private Search search;

    @Autowired
    private Environment environment;

    private Member author;
    private MemberId moderator;
    private String title;

    @BeforeEach
    void begin() {
        author = people.contributor();
        moderator = people.moderator().id();
        title = "Publication d’essai " + NUMBER.incrementAndGet();
    }

    @Test
    void publishesABundleWithItsFilesAndImages() throws IOException {
        Draft draft = draft("Un texte avec ![un plan](plan.png).")
                .withFiles(List.of(
                        file("plan.png", "image/png", "Le plan"),
                        file("bilan.txt", "text/plain", "Bilan de l’an deux")));
        Contribution published = publications.publish(accepted(draft), moderator);
        assertThat(published.state()).isEqualTo(ContributionState.PUBLISHED);
        Resource resource = library.byId(published.resource().orElseThrow()).orElseThrow();
        assertThat(resource.description().title()).isEqualTo(title);
        assertThat(resource.description().licence()).contains("CC-BY-4.0");
        assertThat(resource.documents())
                .extracting(LibraryDocument::name, LibraryDocument::title)
                .contains(org.assertj.core.groups.Tuple.tuple("bilan.txt", "Bilan de l’an deux"));
        String page = visitor().get("/ressources/" + resource.slug()).body();
        assertThat(page).contains("/ressources/" + resource.slug() + "/documents/plan.png");
        assertThat(content().resolve(resource.path())).isRegularFile();
    }

    @Test
    void isFoundWithinASecond() {
        String word = "zkpublie" + NUMBER.get() + "x";
        publications.publish(accepted(draft("Un mot rare : " + word + ".")), moderator);
        long end = System.nanoTime() + WITHIN.toNanos();
        while (search.find(SearchQuery.of(word)).hits().isEmpty()) {
            assertThat(System.nanoTime()).as("within a second").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    @Test
    void publishesOnceWhateverIsAskedAgain() throws Exception {
        ContributionId id = accepted(draft("Une seule fois."));
        try (ExecutorService together = Executors.newFixedThreadPool(4)) {
            List<Callable<Contribution>> asked = Stream.generate(
                            () -> (Callable<Contribution>) () -> publications.publish(id, moderator))
                    .limit(4)
                    .toList();
            for (Future<Contribution> answer : together.invokeAll(asked)) {
                assertThat(answer.get().state()).isEqualTo(ContributionState.PUBLISHED);
            }
        }
        assertThat(titled()).hasSize(1);
        assertThat(places.of(id)).isEmpty();
    }

    @Test
    void givesTwoOfOneTitleAPlaceEach() {
        Contribution one = publications.publish(accepted(draft("Le premier.")), moderator);
        Contribution two = publications.publish(accepted(draft("Le second.")), moderator);
        assertThat(one.resource()).isNotEqualTo(two.resource());
        assertThat(titled()).hasSize(2);
    }

    @Test
    void goesOnWithAPublicationThatWasInterruptedBeforeTheLibraryKnew() {
        ContributionId id = accepted(draft("Interrompue tôt."));
        Place place = new Place(new ResourceId("tot-" + NUMBER.get()), "essais/tot-" + NUMBER.get() + "/index.md");
        places.begin(id, place, moderator);
        publications.resume();
        assertThat(contributions.byId(id).orElseThrow().resource()).contains(place.resource());
        assertThat(titled()).hasSize(1);
    }

    @Test
    void knowsItsOwnPublicationAfterAnInterruption() {
        ContributionId id = accepted(draft("Interrompue tard."));
        Place place = new Place(new ResourceId("tard-" + NUMBER.get()), "essais/tard-" + NUMBER.get() + "/index.md");
        places.begin(id, place, moderator);
        publishing.publish(new Publication(
                place.resource(),
                place.main(),
                publications.files(contributions.byId(id).orElseThrow(), place),
                author.id().value(),
                "",
                0));
        publications.resume();
        assertThat(contributions.byId(id).orElseThrow().state()).isEqualTo(ContributionState.PUBLISHED);
        assertThat(publishing.revisions(place.resource())).hasSize(1);
        assertThat(titled()).hasSize(1);
        publications.resume();
        assertThat(publishing.revisions(place.resource())).hasSize(1);
    }

    @Test
    void choosesAnotherPlaceWhenSomebodyTookTheOneThatWasChosen() throws IOException {
        ContributionId id = accepted(draft("Place prise."));
        String folder = "essais/prise-" + NUMBER.get();
        places.begin(id, new Place(new ResourceId("prise-" + NUMBER.get()), folder + "/index.md"), moderator);
        Files.createDirectories(content().resolve(folder));
        Files.writeString(content().resolve(folder + "/note.txt"), "À quelqu’un d’autre.");
        Contribution published = publications.publish(id, moderator);
        assertThat(published.resource()).contains(new ResourceId("prise-" + NUMBER.get()));
        assertThat(content().resolve(folder + "/index.md")).doesNotExist();
        assertThat(titled()).hasSize(1);
    }

    @Test
    void staysAcceptedWhileItIsBeingPublished() {
        ContributionId id = accepted(draft("En cours."));
        Contribution meanwhile = contributions.byId(id).orElseThrow();
        places.begin(id, new Place(new ResourceId("cours"), "essais/cours/index.md"), moderator);
        meanwhile.requestChanges(moderator.value(), "Un mot encore", Instant.now());
        assertThatThrownBy(() -> contributions.store(meanwhile)).isInstanceOf(EditedMeanwhile.class);
        places.failed(id);
        Contribution after = contributions.byId(id).orElseThrow();
        after.requestChanges(moderator.value(), "Un mot encore", Instant.now());
        assertThat(contributions.store(after).state()).isEqualTo(ContributionState.CHANGES_REQUESTED);
        assertThatThrownBy(() -> publications.publish(id, moderator)).isInstanceOf(TransitionRefused.class);
        publications.resume();
        assertThat(titled()).isEmpty();
    }

    @Test
    void refusesInWordsWhatLacksSomething() {
        Draft bare = draft("Sans licence.").withFacts(Map.of());
        Draft unsigned =
                new Draft(bare.type(), "", "", Map.of(), Map.of(), Map.of(), List.of(), Map.of(), false, Map.of());
        DraftFile lost = new DraftFile("x.pdf", "x.pdf", "0".repeat(64), 3, "application/pdf", "");
        DraftFile misnamed = new DraftFile("../x.pdf", "x.pdf", "0".repeat(64), 3, "application/pdf", "");
        assertThat(lacks(bare)).containsExactly(Lack.LICENCE);
        assertThat(lacks(unsigned)).containsExactly(Lack.TITLE, Lack.CONTENT, Lack.LICENCE, Lack.AUTHORSHIP);
        assertThat(lacks(draft("Fichier perdu.").withFiles(List.of(lost)))).containsExactly(Lack.FILE);
        assertThat(lacks(draft("Mal nommé.").withFiles(List.of(misnamed)))).contains(Lack.FILE_NAME);
        assertThat(titled()).isEmpty();
    }

    @Test
    void refusesWhatIsNotAccepted() {
        Contribution draft =
                contributions.store(Contribution.begin(author.id().value(), draft("Brouillon."), clock.instant()));
        assertThatThrownBy(() -> publications.publish(draft.id(), moderator)).isInstanceOf(TransitionRefused.class);
    }

    @Test
    void publishesAtTheTimeThatWasSet() {
        ContributionId id = accepted(draft("Pour demain."));
        Contribution planned = contributions.byId(id).orElseThrow();
        planned.schedule(moderator.value(), clock.instant().plus(Duration.ofDays(1)), clock.instant());
        contributions.store(planned);
        schedule.publishDue();
        assertThat(titled()).isEmpty();
        clock.pass(Duration.ofDays(1));
        schedule.publishDue();
        assertThat(titled()).hasSize(1);
        assertThat(contributions.history(id).getFirst())
                .returns("publication", ContributionEvent::step)
                .returns("", ContributionEvent::by);
    }

    @Test
    void givesBackToTheModeratorsWhatCannotBePublishedAtItsTime() {
        ContributionId id = accepted(draft("Sans licence à l’heure.").withFacts(Map.of()));
        Contribution planned = contributions.byId(id).orElseThrow();
        planned.schedule(moderator.value(), clock.instant(), clock.instant());
        contributions.store(planned);
        schedule.publishDue();
        schedule.publishDue();
        assertThat(contributions.byId(id).orElseThrow())
                .returns(ContributionState.ACCEPTED, Contribution::state)
                .returns(java.util.Optional.empty(), Contribution::scheduled);
        assertThat(contributions.history(id).stream().map(ContributionEvent::step))
                .containsOnlyOnce("publication-failed");
    }

    @Test
    void keepsWithTheRevisionWhoWroteIt() {
        Contribution published = publications.publish(accepted(draft("Signée.")), moderator);
        assertThat(publishing.revisions(published.resource().orElseThrow()))
                .singleElement()
                .returns(author.id().value(), Revision::by);
    }

    private java.util.Set<Lack> lacks(Draft draft) {
        ContributionId id = accepted(draft);
        return org.assertj.core.api.Assertions.catchThrowableOfType(
                        PublicationRefused.class, () -> publications.publish(id, moderator))
                .lacks();
    }

    private Draft draft(String text) {
        return new Draft(
                "fiche-pratique",
                title,
                "Un essai.",
                Map.of("objectif", text),
                Map.of(),
                Map.of("licence", "CC-BY-4.0"),
                List.of(),
                Map.of(),
                true,
                Map.of());
    }

    private Path content() {
        return Path.of(environment.getRequiredProperty("vita.content"));
    }

    private DraftFile file(String name, String mediaType, String shown) {
        KeptFiles.Kept bytes = kept.keep(new ByteArrayInputStream(shown.getBytes(StandardCharsets.UTF_8)));
        return new DraftFile(name, name, bytes.sha256(), bytes.size(), mediaType, shown);
    }

    private ContributionId accepted(Draft draft) {
        Contribution contribution = Contribution.begin(author.id().value(), draft, clock.instant());
        contribution.submit(clock.instant());
        contribution.accept(moderator.value(), "", clock.instant());
        return contributions.store(contribution).id();
    }

    /// Resources under the title of this test.
    private List<Resource> titled() {
        return library.all(library.fingerprints().keySet())
                .filter(resource -> resource.description().title().equals(title))
                .collect(Collectors.toList());
    }
}
