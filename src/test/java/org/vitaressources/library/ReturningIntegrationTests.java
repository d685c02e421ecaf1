package org.vitaressources.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitaressources.vocabulary.TerritoryCode;

/// What comes back to a resource, between its file, people who edit it and the site.
class ReturningIntegrationTests {
    private static final ResourceId GARAGE = new ResourceId("garage");
    private static final String FILE = "retours/garage.yml";
    private Centre centre;
    private Path folder;

    @BeforeEach
    void open(@TempDir Path folder) {
        this.folder = folder;
        centre = Centre.at(folder);
        centre.write("garage/index.md", "---\nid: garage\ntitre: Garage solidaire\n---\nTexte.\n");
        centre.write("autre/index.md", "---\nid: autre\ntitre: Autre\n---\nTexte.\n");
        centre.library().reconcile();
    }

    @AfterEach
    void close() {
        centre.close();
    }

    @Test
    void aChangeIsOnDiskInTheCatalogueAndAnnouncedBeforeItReturns() throws IOException {
        String before = centre.library().fingerprints().get(GARAGE);
        centre.announced().clear();
        returning().change(GARAGE, returns -> returns.with(trial("e1", Trial.Result.SUCCESS)));
        assertThat(centre.announced()).containsExactly(new LibraryChanged(Set.of(GARAGE), Set.of()));
        assertThat(centre.library().fingerprints().get(GARAGE)).isNotEqualTo(before);
        assertThat(Files.readString(centre.content.resolve(FILE)))
                .contains("id: e1", "territoire: departement:35", "resultat: reussi");
        assertThat(garage().returns().trials()).containsExactly(trial("e1", Trial.Result.SUCCESS));
        assertThat(garage().fingerprint())
                .isEqualTo(centre.library().fingerprints().get(GARAGE));
        assertThat(garage().documents()).isEmpty();
        assertThat(centre.library().size()).isEqualTo(2);
    }

    @Test
    void aChangeOfNothingWritesAndAnnouncesNothing() {
        centre.announced().clear();
        returning().change(GARAGE, returns -> returns);
        assertThat(centre.announced()).isEmpty();
        assertThat(centre.content.resolve(FILE)).doesNotExist();
    }

    @Test
    void aResourceThatIsNotThereHasNoReturns() {
        assertThatThrownBy(() -> returning().change(new ResourceId("rien"), returns -> returns.every(6)))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(centre.content.resolve("retours")).doesNotExist();
    }

    @Test
    void whatPeopleWroteInTheFileStays() throws IOException {
        centre.write(FILE, """
                # Tenu par la documentaliste
                Essais:
                  - id: main
                    territoire: Ille-et-Vilaine
                    résultat: partiel
                    structure: "Exemple fictif"
                    couleur: verte
                  - ceci n'est pas un essai
                note: ne pas perdre  # vraiment
                rythme: 12 mois
                """);
        centre.library().reconcile();
        assertThat(garage().returns().rhythm()).contains(12);
        returning().change(GARAGE, returns -> {
            Trial read = returns.trials().getFirst();
            return returns.with(new Trial(
                            read.id(),
                            read.territory(),
                            read.structure(),
                            read.structureType(),
                            read.date(),
                            Trial.Result.SUCCESS,
                            read.kept(),
                            read.adapted(),
                            read.dropped(),
                            read.obstacle(),
                            read.by()))
                    .with(trial("e2", Trial.Result.UNSUCCESSFUL))
                    .checkedOn(LocalDate.of(2026, 5, 12));
        });
        assertThat(Files.readString(centre.content.resolve(FILE)))
                .contains(
                        "# Tenu par la documentaliste",
                        "territoire: Ille-et-Vilaine",
                        "résultat: reussi",
                        "couleur: verte",
                        "ceci n'est pas un essai",
                        "note: ne pas perdre  # vraiment",
                        "rythme: 12 mois",
                        "verifiee: '2026-05-12'");
        assertThat(garage().returns().trials()).extracting(Trial::id).containsExactly("main", "e2");
        returning().change(GARAGE, returns -> returns.withoutTrial("main"));
        assertThat(Files.readString(centre.content.resolve(FILE)))
                .doesNotContain("id: main")
                .contains("ceci n'est pas un essai", "id: e2");
    }

    @Test
    void whatIsSaidOfTheSourceComesAndGoesWithTheKeysOfOthers() throws IOException {
        centre.write(FILE, "source:\n  ressource: autre\n  relu-par: une documentaliste\n");
        centre.library().reconcile();
        assertThat(garage().returns().source()).as("not all of it is there").isEmpty();
        SourceReply reply = new SourceReply(
                new ResourceId("autre"),
                SourceReply.Change.WITHDRAWAL,
                LocalDate.of(2026, 5, 2),
                SourceReply.Answer.ADAPTING,
                LocalDate.of(2026, 5, 4));
        returning().change(GARAGE, returns -> returns.with(reply).every(6));
        assertThat(Files.readString(centre.content.resolve(FILE)))
                .contains(
                        "ressource: autre",
                        "relu-par: une documentaliste",
                        "changement: retrait",
                        "change-le: '2026-05-02'",
                        "reponse: adaptation",
                        "repondu-le: '2026-05-04'");
        assertThat(garage().returns().source()).contains(reply);
        returning().change(GARAGE, returns -> returns.every(null));
        assertThat(garage().returns().source()).contains(reply);
    }

    @Test
    void anEditSavedWhileAChangeIsMadeIsNotLost() {
        AtomicInteger asked = new AtomicInteger();
        returning().change(GARAGE, returns -> {
            if (asked.incrementAndGet() == 1) {
                centre.write(FILE, "verifiee: '2026-01-02'\n");
            }
            return returns.every(6);
        });
        assertThat(asked).hasValue(2);
        assertThat(returning().of(GARAGE))
                .isEqualTo(Returns.NONE.checkedOn(LocalDate.of(2026, 1, 2)).every(6));
    }

    @Test
    void aMistakeIsReportedAndStopsNothingButWriting() throws IOException {
        centre.write(FILE, "essais: [\nverifiee: ");
        centre.write("retours/inconnue.yml", "rythme: 6\n");
        centre.write("retours/autre.yml", """
                essais:
                  - {id: a, resultat: peut-être}
                  - {id: b, resultat: reussi, territoire: Saint-Denis, date: hier, type-de-structure: xx}
                questions: jamais
                verifiee: bientôt
                rythme: 900
                """);
        centre.library().reconcile();
        assertThat(garage().returns()).isEqualTo(Returns.NONE);
        assertThat(centre.library().reports()).extracting(LibraryReport::path).contains(FILE, "retours/inconnue.yml");
        assertThat(centre.library().reports())
                .filteredOn(report -> report.path().equals("retours/autre.yml"))
                .hasSize(8)
                .allMatch(report -> report.slug().equals("autre"));
        String broken = Files.readString(centre.content.resolve(FILE));
        assertThatThrownBy(() -> returning().change(GARAGE, returns -> returns.every(6)))
                .isInstanceOf(ReturnsUnreadable.class)
                .hasMessageContaining(FILE);
        assertThat(Files.readString(centre.content.resolve(FILE))).isEqualTo(broken);
        centre.write(FILE, "rythme: 3\n");
        centre.library().reconcile();
        assertThat(garage().returns().rhythm()).contains(3);
        assertThat(centre.library().reports()).extracting(LibraryReport::path).doesNotContain(FILE);
    }

    @Test
    void theWatcherNoticesEditsOfTheFile() throws IOException {
        centre.bean(LibraryWatcher.class).start();
        centre.announced().clear();
        centre.write(FILE, "rythme: 6\n");
        Centre.await("the file", () -> !centre.announced().isEmpty());
        assertThat(centre.announced().getFirst().changed()).containsExactly(GARAGE);
        String with = centre.library().fingerprints().get(GARAGE);
        Files.delete(centre.content.resolve(FILE));
        Centre.await(
                "the end of the file",
                () -> !java.util.Objects.equals(centre.library().fingerprints().get(GARAGE), with));
        assertThat(garage().returns()).isEqualTo(Returns.NONE);
    }

    @Test
    void aFileThatAKillLeftUnannouncedIsFoundAtTheNextStart() {
        String before = centre.library().fingerprints().get(GARAGE);
        centre.close();
        centre.write(FILE, "essais:\n  - {id: e1, resultat: reussi}\n");
        centre.write("retours/.vita-1.part", "essais:");
        centre = Centre.at(folder);
        centre.library().reconcile();
        assertThat(centre.announced()).containsExactly(new LibraryChanged(Set.of(GARAGE), Set.of()));
        String after = centre.library().fingerprints().get(GARAGE);
        assertThat(after).isNotEqualTo(before);
        centre.announced().clear();
        centre.library().reconcile();
        assertThat(centre.announced()).isEmpty();
    }

    @Test
    void aNewStateOfTheResourceKeepsWhatCameBack() {
        returning().change(GARAGE, returns -> returns.every(6));
        Revision first = centre.bean(Publishing.class).adopt(GARAGE);
        assertThat(first.files()).containsOnlyKeys("garage/index.md");
        centre.bean(Publishing.class).withdraw(GARAGE, "m-1", "essai", first.number());
        assertThat(centre.library().byId(GARAGE)).isEmpty();
        assertThat(centre.content.resolve(FILE)).exists();
        assertThat(centre.library().reports()).isEmpty();
    }

    private Returning returning() {
        return centre.bean(Returning.class);
    }

    private Resource garage() {
        return centre.library().byId(GARAGE).orElseThrow();
    }

    private static Trial trial(String id, Trial.Result result) {
        return new Trial(
                id,
                TerritoryCode.parse("departement:35"),
                "Structure d’exemple (exemple fictif)",
                Optional.of("ai"),
                Optional.of("2026-03"),
                result,
                "Le prêt des véhicules",
                "Les horaires\nLe samedi aussi",
                "",
                "",
                "Une personne");
    }
}
