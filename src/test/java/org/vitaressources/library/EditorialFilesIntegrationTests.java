package org.vitaressources.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vitaressources.library.EditorialFiles.Selection;
import org.vitaressources.library.EditorialFiles.Writing;
import org.vitaressources.vocabulary.Vocabularies;
import org.vitaressources.whole.WholeSite;

/// Files of vocabularies written from the site: in force at once, never over somebody else's, taken back byte
/// by byte.
class EditorialFilesIntegrationTests extends WholeSite {
    @Autowired
    private EditorialFiles files;

    @Autowired
    private EditorialChanges changes;

    @Autowired
    private Vocabularies vocabularies;

    @Autowired
    private UnneededFiles unneeded;

    @Autowired
    private KeptFiles kept;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Environment environment;

    @AfterEach
    void clean() throws IOException {
        Files.deleteIfExists(place());
        vocabularies.reload();
    }

    @Test
    void isInForceAtOnceAndTakenBackByteByByte() throws IOException {
        Files.createDirectories(place().getParent());
        byte[] byHand = "# à moi\r\nsigles: {ZZQ: zone quelconque}   \n\n".getBytes(StandardCharsets.UTF_8);
        Files.write(place(), byHand);
        vocabularies.reload();
        EditorialFile seen = files.file("sigles");
        EditorialChange change = write(seen.sum(), "sigles: {ZZQ: zone à quitter}\n");
        assertThat(expansion()).isEqualTo("zone à quitter");
        assertThat(files.former(change.before())).isEqualTo(new String(byHand, StandardCharsets.UTF_8));
        EditorialChange undone = files.undo(change.id(), "autre");
        assertThat(Files.readAllBytes(place())).isEqualTo(byHand);
        assertThat(expansion()).isEqualTo("zone quelconque");
        assertThat(files.change(change.id()).orElseThrow().undone()).isTrue();
        assertThat(undone.step()).isEqualTo(EditorialChange.UNDONE);
        assertThat(undone.undoes()).isEqualTo(change.id());
        files.undo(undone.id(), "autre");
        assertThat(expansion()).isEqualTo("zone à quitter");
        assertThat(files.newest(Selection.of("sigles"), 10))
                .extracting(EditorialChange::by)
                .startsWith("autre", "autre", "membre-de-test");
    }

    @Test
    void aFileThatWasNotThereIsGoneAgainWhenItsCreationIsTakenBack() {
        EditorialChange change = write("", "sigles: {ZZQ: zone}\n");
        assertThat(change.before()).isEmpty();
        assertThat(place()).exists();
        files.undo(change.id(), "x");
        assertThat(place()).doesNotExist();
        assertThat(files.file("sigles")).isEqualTo(new EditorialFile("sigles", "", ""));
    }

    @Test
    void neverWritesOverWhatSomebodyEditedMeanwhile() throws IOException {
        EditorialChange change = write("", "sigles: {ZZQ: zone}\n");
        EditorialFile seen = files.file("sigles");
        Files.writeString(place(), "sigles: {ZZQ: à la main}\n");
        assertThatThrownBy(() -> write(seen.sum(), "sigles: {ZZQ: écrasé}\n"))
                .isInstanceOfSatisfying(
                        EditorialFileChanged.class,
                        e -> assertThat(e.now().text()).contains("à la main"));
        assertThatThrownBy(() -> files.undo(change.id(), "x")).isInstanceOf(EditorialFileChanged.class);
        assertThat(Files.readString(place())).contains("à la main");
        assertThat(files.change(change.id()).orElseThrow().undone()).isFalse();
    }

    @Test
    void namesNothingOutsideItsFolder() {
        for (String name : List.of("../pages/contribuer", "a/b", "", "A", "sigles.yml", "/etc/passwd")) {
            assertThatThrownBy(() -> files.file(name)).as(name).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whatAKillLeftIsKeptWhenItCameAboutAndForgottenWhenNot() throws Exception {
        EditorialChange made = write("", "sigles: {ZZQ: zone}\n");
        jdbc.sql("update library.editorial_changes set pending = true where id = :id")
                .param("id", made.id())
                .update();
        EditorialChange promised = changes.promise(new EditorialChange(
                0, "synonymes", "ajout", "", "", "", "f".repeat(64), "x", clock.instant(), 0, false));
        EditorialFiles afterAStart = new WrittenEditorialFiles(
                new ContentFolder(new LibraryProperties(content(), content(), content())),
                changes,
                kept,
                vocabularies,
                clock);
        assertThat(afterAStart.newest(Selection.of("sigles"), 1))
                .extracting(EditorialChange::id)
                .containsExactly(made.id());
        assertThat(afterAStart.change(promised.id())).isEmpty();
    }

    @Test
    void formerStatesAreNeededForGood() {
        EditorialChange change = write("", "sigles: {ZZQ: zone}\n");
        EditorialChange second = write(change.after(), "sigles: {ZZQ: autre}\n");
        clock.pass(java.time.Duration.ofDays(30));
        unneeded.delete();
        assertThat(files.former(second.before())).contains("zone");
    }

    private EditorialChange write(String seen, String text) {
        return files.write(new Writing("sigles", seen, text, "membre-de-test", "sigle", "ZZQ", ""));
    }

    private String expansion() {
        return vocabularies.acronyms().stream()
                .filter(acronym -> acronym.form().equals("ZZQ"))
                .map(acronym -> acronym.expansions().getFirst())
                .findFirst()
                .orElse("");
    }

    private Path content() {
        return Path.of(environment.getRequiredProperty("vita.content"));
    }

    private Path place() {
        return content().resolve("vocabulaires/sigles.yml");
    }
}
