package org.vitaressources.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.vitaressources.library.Library;
import org.vitaressources.library.LibraryWatcher;
import org.vitaressources.search.ResourceIndex;
import org.vitaressources.search.Search;

/// A centre that is told to stop leaves nothing to be done again: what it has read is in the catalogue, what is in the
/// catalogue is in the index.
@ExtendWith(OutputCaptureExtension.class)
class CleanStopIntegrationTests {
    private static final long PATIENCE = 30_000_000_000L;
    private Path folder;

    @BeforeEach
    void folder(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void keepsALiveChangeThatWasNotYetPutOnDisk(CapturedOutput output) throws IOException {
        write(30);
        try (ConfigurableApplicationContext centre = start()) {
            centre.getBean(LibraryWatcher.class).start();
            centre.getBean(Library.class).reconcile();
            centre.getBean(ResourceIndex.class).reconcile();
            Files.writeString(folder.resolve("content/tardive.md"), "# Tardive\n\nArrivée à la dernière minute.\n");
            await(() -> centre.getBean(Library.class).bySlug("tardive").isPresent());
        }
        try (ConfigurableApplicationContext centre = start()) {
            assertThat(centre.getBean(ResourceIndex.class).verify().clean()).isTrue();
            assertThat(centre.getBean(Search.class).state().resources()).isEqualTo(31);
            centre.getBean(Library.class).reconcile();
            centre.getBean(ResourceIndex.class).reconcile();
            assertThat(centre.getBean(Search.class).state().total())
                    .as("resources indexed anew")
                    .isZero();
        }
        assertThat(output).doesNotContain("WARN", "ERROR", "Exception");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 500})
    void stopsInTheMiddleOfTheFirstReading(int afterSoMany, CapturedOutput output) throws Exception {
        write(2000);
        Thread opening;
        try (ConfigurableApplicationContext centre = start()) {
            Library library = centre.getBean(Library.class);
            ResourceIndex index = centre.getBean(ResourceIndex.class);
            opening = Thread.ofPlatform().start(() -> {
                library.reconcile();
                index.reconcile();
            });
            await(() -> library.size() >= afterSoMany);
        }
        opening.join();
        try (ConfigurableApplicationContext centre = start()) {
            assertThat(centre.getBean(Library.class).size())
                    .as("resources read before the stop")
                    .isBetween(afterSoMany, 1999);
            centre.getBean(ResourceIndex.class).reconcile();
            assertThat(centre.getBean(Search.class).state().total())
                    .as("resources in the catalogue that the index had lost")
                    .isZero();
            centre.getBean(Library.class).reconcile();
            centre.getBean(ResourceIndex.class).reconcile();
            assertThat(centre.getBean(Search.class).state().resources()).isEqualTo(2000);
            assertThat(centre.getBean(ResourceIndex.class).verify().clean()).isTrue();
        }
        assertThat(output).doesNotContain("WARN", "ERROR", "Exception");
    }

    @Test
    void stopsInTheMiddleOfARebuildAndGoesOnServing(CapturedOutput output) throws Exception {
        write(3000);
        Thread rebuilding;
        try (ConfigurableApplicationContext centre = start()) {
            centre.getBean(Library.class).reconcile();
            ResourceIndex index = centre.getBean(ResourceIndex.class);
            index.reconcile();
            rebuilding = Thread.ofPlatform().start(index::rebuild);
            Search search = centre.getBean(Search.class);
            await(() -> search.state().rebuilding() && search.state().done() > 10);
        }
        rebuilding.join();
        try (ConfigurableApplicationContext centre = start()) {
            assertThat(centre.getBean(Search.class).state().resources()).isEqualTo(3000);
            assertThat(centre.getBean(ResourceIndex.class).verify().clean()).isTrue();
        }
        assertThat(output).doesNotContain("WARN", "ERROR", "Exception");
    }

    private ConfigurableApplicationContext start() {
        return Headless.start(List.of(
                "--vita.content=" + folder.resolve("content"),
                "--vita.index=" + folder.resolve("index"),
                "--vita.data=" + folder.resolve("data")));
    }

    private void write(int many) throws IOException {
        for (int i = 0; i < many; i++) {
            Path file = folder.resolve("content/lot-%d/fiche-%d.md".formatted(i % 50, i));
            Files.createDirectories(file.getParent());
            Files.writeString(file, "# Fiche %d\n\n%s\n".formatted(i, "Des mots sur la mobilité. ".repeat(40)));
            // Old enough to be trusted as it is.
            assertThat(file.toFile().setLastModified(1_000_000_000_000L)).isTrue();
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
