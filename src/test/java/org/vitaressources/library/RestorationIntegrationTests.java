package org.vitaressources.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A database that is lost or damaged costs no content, and the site says what it could not restore.
class RestorationIntegrationTests {
    private static final String BASE = "data/vita.mv.db";

    @Test
    void saysNothingOnAFirstStartNorOnASecond(@TempDir Path folder) {
        for (int start = 0; start < 2; start++) {
            try (Centre centre = Centre.at(folder)) {
                assertThat(centre.library().restorationNotice()).isEmpty();
            }
        }
    }

    @Test
    void givesTheSameIdentitiesAndAddressesAfterALoss(@TempDir Path folder) throws IOException {
        Map<String, String> before;
        try (Centre centre = Centre.at(folder)) {
            fill(centre);
            before = identities(centre);
        }
        Files.delete(folder.resolve(BASE));
        try (Centre centre = Centre.at(folder)) {
            centre.library().reconcile();
            assertThat(identities(centre)).isEqualTo(before).hasSize(4);
            assertThat(centre.library().restorationNotice())
                    .hasValueSatisfying(notice -> assertThat(notice).contains("Aucun contenu n'est perdu"));
            centre.library().acknowledgeRestoration();
            assertThat(centre.library().restorationNotice()).isEmpty();
        }
    }

    @Test
    void setsADamagedDatabaseAside(@TempDir Path folder) throws IOException {
        Map<String, String> before;
        try (Centre centre = Centre.at(folder)) {
            fill(centre);
            before = identities(centre);
        }
        byte[] bytes = Files.readAllBytes(folder.resolve(BASE));
        Arrays.fill(bytes, (byte) 0x5a);
        Files.write(folder.resolve(BASE), bytes);
        try (Centre centre = Centre.at(folder)) {
            centre.library().reconcile();
            assertThat(identities(centre)).isEqualTo(before);
            assertThat(centre.library().restorationNotice())
                    .hasValueSatisfying(notice -> assertThat(notice).contains("vita.mv.db.damaged-"));
        }
        try (Stream<Path> files = Files.list(folder.resolve("data"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("vita.mv.db.damaged-"));
        }
    }

    private static void fill(Centre centre) {
        centre.write("a/index.md", "---\ntitre: Fiche\n---\n");
        centre.write("b/fiche.md", "# Fiche\n");
        centre.write("c/fiche.pdf", "title: Fiche\n");
        centre.write("d/index.md", "---\nid: dite\ntitre: Dite\n---\n");
        centre.library().reconcile();
    }

    private static Map<String, String> identities(Centre centre) {
        Map<String, String> identities = new TreeMap<>();
        centre.library()
                .all(centre.library().fingerprints().keySet())
                .forEach(resource -> identities.put(resource.path(), resource.id() + " " + resource.slug()));
        return identities;
    }
}
