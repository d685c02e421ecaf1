package org.vitaressources.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The library over a real folder and a real database.
class LibraryIntegrationTests {
    private Centre centre;

    @BeforeEach
    void open(@TempDir Path folder) {
        centre = Centre.at(folder);
    }

    @AfterEach
    void close() {
        centre.close();
    }

    @Test
    void readsABundleAndALoneFile() {
        centre.write(
                "cas/garage/index.md", "---\nid: garage\ntitre: Garage solidaire\nsecteurs: mobilite\n---\nTexte.\n");
        centre.write("cas/garage/bilan.pdf", "title: Bilan 2007\nDes chiffres.");
        centre.write("note.md", "# Une note\n\nSon début.\n");
        centre.library().reconcile();

        Resource bundle = centre.resource("cas/garage/index.md");
        assertThat(bundle.id()).isEqualTo(new ResourceId("garage"));
        assertThat(bundle.slug()).isEqualTo("garage-solidaire");
        assertThat(bundle.description().sectors()).containsExactly("mobilite");
        assertThat(bundle.documents()).singleElement().satisfies(document -> {
            assertThat(document.name()).isEqualTo("bilan.pdf");
            assertThat(document.title()).isEqualTo("Bilan 2007");
            assertThat(centre.library().file(document)).isRegularFile();
        });
        Resource note = centre.resource("note.md");
        assertThat(note.description().title()).isEqualTo("Une note");
        assertThat(note.description().summary()).isEqualTo("Son début.");
        assertThat(centre.library().size()).isEqualTo(2);
        assertThat(centre.library().content(bundle).passages()).hasSize(2);
    }
}
