package org.vitaressources.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.Draft;
import org.vitaressources.library.Resource;
import org.vitaressources.notebooks.Supports.Change;
import org.vitaressources.notebooks.Supports.Support;

/// Which entries a model leans on, and what becomes of them behind its back.
class SupportsIntegrationTests extends NotebookOnTheSite {
    private PublishedEntry bus;
    private PublishedEntry cold;

    @Autowired
    private Supports supports;

    @BeforeEach
    void twoEntries() {
        publishOne("Le bus de six heures");
        publishOne("Le froid du quai");
        bus = entry("bus");
        cold = entry("froid");
    }

    @Test
    void whatADraftLeansOnIsAsItWasSeenUntilItChanges() throws IOException {
        Contribution model = drafted(naming(bus) + "\n\n" + naming(cold) + "\n\n" + naming(bus));
        supports.lean(model.id().value(), id, List.of(bus, cold, bus));
        assertThat(supports.of(model)).extracting(Support::slug).containsExactly(bus.slug(), cold.slug());
        assertThat(supports.of(model)).allMatch(one -> one.change() == Change.NONE && one.looked());
        change(bus);
        assertThat(supports.of(model)).extracting(Support::change).containsExactly(Change.CHANGED, Change.NONE);
        assertThat(supports.of(model)).extracting(Support::looked).containsExactly(false, true);
        supports.look(model.id().value(), supports.of(model));
        assertThat(supports.of(model)).allMatch(one -> one.change() == Change.NONE && one.looked());
    }

    @Test
    void anEntryThatIsGoneStaysGoneAndCanBeSeenSo() throws IOException {
        Contribution model = drafted(naming(cold));
        supports.lean(model.id().value(), id, List.of(cold));
        Files.delete(file(cold));
        library.reconcile();
        Support gone = supports.of(model).getFirst();
        assertThat(gone.change()).isEqualTo(Change.GONE);
        assertThat(gone.entry()).isEmpty();
        assertThat(gone.looked()).isFalse();
        supports.look(model.id().value(), supports.of(model));
        assertThat(supports.of(model).getFirst().looked()).isTrue();
        assertThat(supports.of(model).getFirst().change()).isEqualTo(Change.GONE);
    }

    @Test
    void theModelOfTheCollectionLeansOnWhatItsTextNamesWhenItIsPublished() throws IOException {
        Contribution model = drafted(naming(bus) + "\n\n" + naming(cold));
        publishOne("La phrase retirée");
        supports.lean(model.id().value(), id, List.of(bus, entry("phrase")));
        change(bus);
        Resource published = published(model);
        assertThat(noted(model.id().value())).isEmpty();
        assertThat(noted(published.id().value()))
                .as("neither what the text no longer names, nor less than it names")
                .containsExactlyInAnyOrder(bus.slug(), cold.slug());
        assertThat(supports.of(published))
                .as("a change that its author has not looked at is not lost by publishing")
                .extracting(Support::change)
                .containsExactly(Change.CHANGED, Change.NONE);
    }

    @Test
    void aNewVersionKeepsWhatWasSeenOfTheFormerOne() throws IOException {
        Resource published = published(drafted(naming(bus)));
        change(bus);
        Contribution next = Contribution.revise(
                coordinator.id().value(),
                draft(naming(bus) + "\n\n" + naming(cold)),
                published.id(),
                1,
                "",
                clock.instant());
        published(next);
        assertThat(supports.of(library.byId(published.id()).orElseThrow()))
                .extracting(Support::change)
                .containsExactly(Change.CHANGED, Change.NONE);
    }

    @Test
    void ofAModelWrittenByHandNothingIsSaidBeforeItsEntriesAreGone() throws IOException {
        Path model = folder().resolveSibling("modele-a-la-main-" + id + ".md");
        Files.writeString(
                model,
                "---\ntitre: À la main " + id + "\ntype: modele\n---\n\nVoir [l’entrée](" + folder().getFileName() + "/"
                        + bus.path().replaceFirst(".*/", "") + ").\n\n" + naming(cold) + "\n");
        library.reconcile();
        Resource written = library.slugOfPath(
                        library.byId(id).orElseThrow().path().replaceFirst("[^/]*/index.md$", "") + model.getFileName())
                .flatMap(library::bySlug)
                .orElseThrow();
        change(bus);
        assertThat(supports.of(written)).extracting(Support::slug).containsExactlyInAnyOrder(bus.slug(), cold.slug());
        assertThat(supports.of(written)).allMatch(one -> one.change() == Change.NONE);
        Files.delete(file(cold));
        library.reconcile();
        assertThat(supports.of(written))
                .filteredOn(one -> one.slug().equals(cold.slug()))
                .singleElement()
                .satisfies(one -> assertThat(one.change()).isEqualTo(Change.GONE));
    }

    @Test
    void anEntryThatNeverWasIsGone() {
        Contribution model = drafted("[ailleurs](" + EntryLinks.path(id, "2020-01-01-jamais") + ")");
        assertThat(supports.of(model)).singleElement().satisfies(one -> {
            assertThat(one.change()).isEqualTo(Change.GONE);
            assertThat(one.entry()).isEqualTo(Optional.empty());
        });
    }

    private List<String> noted(String holder) {
        return supports.all().stream()
                .filter(row -> row.holder().equals(holder))
                .map(Supports.Row::slug)
                .toList();
    }

    private PublishedEntry entry(String word) {
        return timelines.of(resource()).stream()
                .filter(one -> one.slug().contains(word))
                .findFirst()
                .orElseThrow();
    }

    private String naming(PublishedEntry entry) {
        return "Une phrase ([d’après l’entrée](" + EntryLinks.path(id, entry.slug()) + "))";
    }

    private void change(PublishedEntry entry) throws IOException {
        Files.writeString(file(entry), Files.readString(file(entry)) + "\nUne phrase de plus.\n");
        library.reconcile();
    }

    private Path file(PublishedEntry entry) {
        return Path.of(environment.getRequiredProperty("vita.content")).resolve(entry.path());
    }

    private Contribution drafted(String conditions) {
        return contributions.store(Contribution.begin(coordinator.id().value(), draft(conditions), clock.instant()));
    }

    private Draft draft(String conditions) {
        return new Draft(
                "modele",
                "Modèle de " + id,
                "Ce qui se transporte.",
                Map.of("conditions", conditions),
                Map.of("territoires", List.of("departement:08")),
                Map.of("licence", "CC-BY-4.0"),
                List.of(),
                Map.of(),
                true,
                Map.of());
    }

    private Resource published(Contribution model) {
        model.submit(clock.instant());
        model.accept("", "", clock.instant());
        return publications
                .publish(contributions.store(model).id(), MemberId.NOBODY)
                .resource()
                .flatMap(library::byId)
                .orElseThrow();
    }
}
