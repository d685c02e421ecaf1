package org.vitaressources.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Resources that say which one they are a transposition of.
class TranspositionIntegrationTests {
    private static final ResourceId SOURCE = new ResourceId("source");
    private Centre centre;
    private Path folder;

    @BeforeEach
    void open(@TempDir Path folder) {
        this.folder = folder;
        centre = Centre.at(folder);
        centre.write(
                "source/index.md", "---\nid: source\ntitre: Source\ntype: etude-de-cas\n---\n## Résultats\nOui.\n");
        centre.library().reconcile();
        centre.announced().clear();
    }

    @AfterEach
    void close() {
        centre.close();
    }

    @Test
    void aDescriptionSaysWhatWasKeptAdaptedAndDropped() {
        centre.write("fille/index.md", """
                ---
                id: fille
                titre: Fille
                Transposée de:
                  ressource: source
                  conservé: Le prêt
                  adapte: Les horaires
                  abandonne: La garantie
                  conditions: Un local
                ---
                """);
        centre.write("nue/index.md", "---\nid: nue\ntitre: Nue\ntransposee-de: source\n---\n");
        centre.write("fausse/index.md", "---\nid: fausse\ntitre: Fausse\ntransposee-de: pas un id\n---\n");
        centre.library().reconcile();
        assertThat(transposition("fille/index.md"))
                .contains(new Transposition(SOURCE, "Le prêt", "Les horaires", "La garantie", "Un local"));
        assertThat(transposition("nue/index.md")).contains(new Transposition(SOURCE, "", "", "", ""));
        assertThat(transposition("fausse/index.md")).isEmpty();
        assertThat(centre.resource("fausse/index.md").remarks()).anyMatch(remark -> remark.contains("transposee-de"));
        assertThat(centre.library().transpositionsOf(SOURCE))
                .extracting(ResourceId::value)
                .containsExactly("fille", "nue");
    }

    @Test
    void theSourceIsAnnouncedWhenATranspositionComesChangesAndGoes() throws IOException {
        assertThat(level()).contains(Evidence.TRIED);
        child("departement:01");
        centre.library().reconcile();
        assertThat(centre.announced())
                .contains(
                        new LibraryChanged(Set.of(SOURCE), Set.of()),
                        new LibraryChanged(Set.of(id("fille")), Set.of()));
        assertThat(level()).contains(Evidence.PROVED);
        String with = centre.library().fingerprints().get(SOURCE);

        centre.announced().clear();
        centre.library().reconcile();
        assertThat(centre.announced()).isEmpty();

        child("departement:974");
        centre.library().reconcile();
        assertThat(centre.library().fingerprints().get(SOURCE)).isNotEqualTo(with);

        Files.delete(centre.content.resolve("fille/index.md"));
        centre.library().reconcile();
        assertThat(level()).contains(Evidence.TRIED);
        assertThat(centre.library().transpositionsOf(SOURCE)).isEmpty();
    }

    @Test
    void aFirstStartAndOneWithALostDatabaseSeeTheSame() throws IOException {
        child("departement:01");
        centre.library().reconcile();
        String fingerprint = centre.library().fingerprints().get(SOURCE);
        centre.close();
        Files.delete(folder.resolve("data/vita.mv.db"));
        centre = Centre.at(folder);
        centre.library().reconcile();
        assertThat(centre.library().fingerprints().get(SOURCE)).isEqualTo(fingerprint);
        assertThat(level()).contains(Evidence.PROVED);
    }

    @Test
    void whatAKillLeftHalfDoneIsEndedByTheNextStart() {
        child("departement:01");
        centre.library().reconcile();
        String fingerprint = centre.library().fingerprints().get(SOURCE);
        // The child was stored, the source was not yet read again.
        centre.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("update library.resources set came_back = '', fingerprint = 'old' where id = 'source'")
                .update();
        centre.close();
        centre = Centre.at(folder);
        centre.library().reconcile();
        assertThat(centre.announced()).containsExactly(new LibraryChanged(Set.of(SOURCE), Set.of()));
        assertThat(centre.library().fingerprints().get(SOURCE)).isEqualTo(fingerprint);
    }

    @Test
    void circlesAndTranspositionsOfItselfComeToRest() {
        centre.write("a/index.md", "---\nid: a\ntitre: A\ntransposee-de: b\n---\n");
        centre.write("b/index.md", "---\nid: b\ntitre: B\ntransposee-de: a\n---\n");
        centre.write("c/index.md", "---\nid: c\ntitre: C\ntransposee-de: c\n---\n");
        centre.library().reconcile();
        assertThat(centre.library().transpositionsOf(id("a"))).containsExactly(id("b"));
        assertThat(centre.library().transpositionsOf(id("b"))).containsExactly(id("a"));
        assertThat(centre.library().transpositionsOf(id("c"))).isEmpty();
        centre.announced().clear();
        centre.library().reconcile();
        assertThat(centre.announced()).isEmpty();
    }

    private void child(String territory) {
        centre.write(
                "fille/index.md",
                "---\nid: fille\ntitre: Fille\ntransposee-de: source\npreuve: experimentee\nterritoires: [%s]\n---\n"
                        .formatted(territory));
    }

    private Optional<Transposition> transposition(String path) {
        return centre.resource(path).description().transposition();
    }

    private Optional<Evidence> level() {
        return centre.library().byId(SOURCE).orElseThrow().assessment().level();
    }

    private static ResourceId id(String id) {
        return new ResourceId(id);
    }
}
