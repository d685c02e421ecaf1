package org.vitaressources.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Publishing into a real folder, over a real database.
class PublishingIntegrationTests {
    private static final ResourceId GARAGE = new ResourceId("garage");
    private static final String MAIN = "etude-de-cas/garage/index.md";

    private final Path folder;
    private Centre centre;

    PublishingIntegrationTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void open() {
        centre = Centre.at(folder);
        centre.library().reconcile();
    }

    @AfterEach
    void close() {
        centre.close();
    }

    @Test
    void publishesABundleThatIsReadAtOnce() {
        publish(0, "Premier texte.", Map.of("bilan.pdf", "title: Bilan\nDes chiffres."));
        assertThat(centre.library().byId(GARAGE)).hasValueSatisfying(resource -> {
            assertThat(resource.body()).contains("Premier texte.");
            assertThat(resource.documents()).extracting(LibraryDocument::name).containsExactly("bilan.pdf");
        });
        assertThat(centre.announced())
                .last()
                .satisfies(change -> assertThat(change.changed()).containsExactly(GARAGE));
    }

    @Test
    void keepsEveryState() throws IOException {
        publish(0, "Premier texte.", Map.of("bilan.pdf", "Un."));
        publish(1, "Second texte.", Map.of());
        assertThat(publishing().revisions(GARAGE)).extracting(Revision::number).containsExactly(2, 1);
        assertThat(centre.content.resolve("etude-de-cas/garage/bilan.pdf")).doesNotExist();
        assertThat(text(publishing().revisions(GARAGE).getLast())).contains("Premier texte.");
        Revision first = publishing().revisions(GARAGE).getLast();
        publishing().publish(new Publication(GARAGE, MAIN, first.files(), "anne", "Retour", 2));
        assertThat(centre.library().byId(GARAGE).orElseThrow().documents()).hasSize(1);
    }

    @Test
    void takesAnEditOnDiskForAStateAndNeverWritesOverIt() {
        publish(0, "Premier texte.", Map.of());
        centre.write(MAIN, "---\nid: garage\ntitre: Garage\n---\nCorrigé à la main.\n");
        assertThatThrownBy(() -> publish(1, "Second texte.", Map.of()))
                .isInstanceOfSatisfying(
                        ChangedMeanwhile.class,
                        conflict -> assertThat(conflict.latest())
                                .returns(2, Revision::number)
                                .returns(Revision.Kind.DISK, Revision::kind));
        assertThat(centre.library().byId(GARAGE).orElseThrow().body()).contains("Corrigé à la main.");
        assertThat(publish(2, "Les deux ensemble.", Map.of()).number()).isEqualTo(3);
    }

    @Test
    void noticesAnEditOnDiskByItself() {
        publish(0, "Premier texte.", Map.of());
        centre.write(MAIN, "---\nid: garage\ntitre: Garage\n---\nCorrigé à la main.\n");
        centre.library().reconcile();
        assertThat(publishing().revisions(GARAGE))
                .extracting(Revision::kind)
                .containsExactly(Revision.Kind.DISK, Revision.Kind.PUBLICATION);
    }

    @Test
    void refusesASecondPublicationOfTheSameState() {
        publish(0, "Premier texte.", Map.of());
        assertThatThrownBy(() -> publish(0, "Encore.", Map.of())).isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void adoptsAResourceThatItDidNotPublish() {
        centre.write("note.md", "# Une note\n\nSon texte.\n");
        centre.library().reconcile();
        ResourceId note = centre.resource("note.md").id();
        assertThat(publishing().adopt(note)).returns(1, Revision::number).returns(Revision.Kind.DISK, Revision::kind);
        Map<String, KeptFiles.Kept> files = Map.of("note.md", keep("# Une note\n\nAutre texte.\n"));
        publishing().publish(new Publication(note, "note.md", files, "anne", "", 1));
        assertThat(centre.resource("note.md").body()).contains("Autre texte.");
    }

    @Test
    void neverTakesThePlaceOfOtherFiles() {
        centre.write("etude-de-cas/garage/photo.txt", "À quelqu'un d'autre.");
        assertThatThrownBy(() -> publish(0, "Texte.", Map.of())).isInstanceOf(PlaceTaken.class);
        assertThat(publishing().freePlace("etude-de-cas", "Garage")).isEqualTo("etude-de-cas/garage-2/index.md");
    }

    @Test
    void leavesOtherFilesOfTheFolderAlone() {
        publish(0, "Texte.", Map.of());
        Path own = centre.write("etude-de-cas/garage/interne/note.md", "# Une autre ressource\n");
        centre.library().reconcile();
        publish(1, "Second.", Map.of());
        publishing().withdraw(GARAGE, "anne", "Périmée", 2);
        assertThat(own).isRegularFile();
    }

    @Test
    void withdrawsAResourceAndSaysSoAtItsAddress() {
        publish(0, "Texte.", Map.of("bilan.pdf", "Un."));
        String slug = centre.library().byId(GARAGE).orElseThrow().slug();
        publishing().withdraw(GARAGE, "anne", "Les chiffres étaient faux.", 1);
        assertThat(centre.library().bySlug(slug)).isEmpty();
        assertThat(centre.content.resolve("etude-de-cas")).doesNotExist();
        assertThat(publishing().tombstone(slug)).hasValueSatisfying(stone -> {
            assertThat(stone.title()).isEqualTo("Garage");
            assertThat(stone.reason()).isEqualTo("Les chiffres étaient faux.");
        });
        Revision first = publishing().revisions(GARAGE).getLast();
        publishing().publish(new Publication(GARAGE, MAIN, first.files(), "anne", "", 2));
        assertThat(centre.library().bySlug(slug)).isPresent();
        assertThat(publishing().tombstone(slug)).isEmpty();
    }

    @Test
    void keepsAtTheNextStartAPromiseThatWasInterrupted() throws IOException {
        publish(0, "Premier texte.", Map.of("bilan.pdf", "Un."));
        Map<String, KeptFiles.Kept> wanted = Map.of(MAIN, keep(main("Second texte.")));
        Revision promised =
                new Revision(GARAGE, 2, Revision.Kind.PUBLICATION, MAIN, java.time.Instant.EPOCH, "anne", "", wanted);
        centre.bean(Revisions.class).add(List.of(promised), true);
        centre.close();
        centre = Centre.at(folder);
        centre.library().reconcile();
        assertThat(centre.library().byId(GARAGE).orElseThrow().body()).contains("Second texte.");
        assertThat(centre.content.resolve("etude-de-cas/garage/bilan.pdf")).doesNotExist();
        assertThat(publishing().revisions(GARAGE)).extracting(Revision::number).containsExactly(2, 1);
    }

    @Test
    void keepsWhatWasEditedOnDiskBetweenAnInterruptionAndTheNextStart() {
        publish(0, "Premier texte.", Map.of());
        Map<String, KeptFiles.Kept> wanted = Map.of(MAIN, keep(main("Second texte.")));
        centre.bean(Revisions.class)
                .add(
                        List.of(new Revision(
                                GARAGE,
                                2,
                                Revision.Kind.PUBLICATION,
                                MAIN,
                                java.time.Instant.EPOCH,
                                "anne",
                                "",
                                wanted)),
                        true);
        centre.close();
        Centre.write(folder.resolve("content"), MAIN, main("Écrit entre deux."));
        centre = Centre.at(folder);
        centre.library().reconcile();
        assertThat(publishing().revisions(GARAGE))
                .anySatisfy(revision -> assertThat(text(revision)).contains("Écrit entre deux."))
                .anySatisfy(revision -> assertThat(text(revision)).contains("Second texte."));
    }

    @Test
    void putsBackWhatWasThereWhenAFileCannotBeWritten() throws IOException {
        publish(0, "Premier texte.", Map.of());
        Map<String, KeptFiles.Kept> files = new HashMap<>(Map.of(MAIN, keep(main("Second texte."))));
        files.put("etude-de-cas/garage/zzz.pdf", new KeptFiles.Kept("0".repeat(64), 12));
        files.put("etude-de-cas/garage/aaa.pdf", keep("Un."));
        assertThatThrownBy(() -> publishing().publish(new Publication(GARAGE, MAIN, files, "anne", "", 1)))
                .isInstanceOf(java.io.UncheckedIOException.class);
        assertThat(centre.content.resolve("etude-de-cas/garage/aaa.pdf")).doesNotExist();
        assertThat(Files.readString(centre.content.resolve(MAIN))).contains("Premier texte.");
        centre.library().reconcile();
        assertThat(publishing().revisions(GARAGE)).extracting(Revision::number).containsExactly(1);
    }

    @Test
    void writesNowhereOutsideTheCollection() {
        for (String path : List.of("../dehors.md", "pages/a-propos.md", ".cache/x.md", "a/../../x.md")) {
            Map<String, KeptFiles.Kept> files = Map.of(path, keep("Texte."));
            assertThatThrownBy(() ->
                            publishing().publish(new Publication(new ResourceId("x"), path, files, "anne", "", 0)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(folder.resolve("dehors.md")).doesNotExist();
        assertThat(centre.bean(Revisions.class).pending()).isEmpty();
    }

    private Revision publish(int basedOn, String text, Map<String, String> documents) {
        Map<String, KeptFiles.Kept> files = new HashMap<>();
        files.put(MAIN, keep(main(text)));
        documents.forEach((name, words) -> files.put("etude-de-cas/garage/" + name, keep(words)));
        return publishing().publish(new Publication(GARAGE, MAIN, files, "anne", "", basedOn));
    }

    private static String main(String text) {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("id", GARAGE.value());
        description.put("titre", "Garage");
        return BundleText.of(description, text);
    }

    private String text(Revision revision) {
        try {
            KeptFiles.Kept main = Objects.requireNonNull(revision.files().get(MAIN));
            return Files.readString(kept().at(main.sha256()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private KeptFiles.Kept keep(String text) {
        return kept().keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Publishing publishing() {
        return centre.bean(Publishing.class);
    }

    private KeptFiles kept() {
        return centre.bean(KeptFiles.class);
    }
}
