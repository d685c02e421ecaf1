package org.vitaressources.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.vitaressources.library.Library;
import org.vitaressources.library.LibraryWatcher;
import org.vitaressources.search.ResourceIndex;

/// The content folder is edited by others while the centre runs: each change is taken in within seconds, what is bad
/// is named and stays alone.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExternalEditsIntegrationTests {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final AtomicInteger PLACES = new AtomicInteger();

    private final Path root;
    private final ConfigurableApplicationContext centre;
    private final EditedPlace neighbour;

    ExternalEditsIntegrationTests(@TempDir Path folder) throws IOException {
        root = folder;
        Files.createDirectories(root.resolve("content"));
        centre = start(root);
        neighbour = new EditedPlace(centre, root, "voisin");
        neighbour.write("fiche.md", "# Voisine\n\n§ toujours là\n");
        centre.getBean(LibraryWatcher.class).start();
        centre.getBean(Library.class).reconcile();
        centre.getBean(ResourceIndex.class).reconcile();
    }

    static Stream<ExternalEdit> edits() {
        return Stream.of(
                        EditsOfFiles.added().stream(),
                        EditsOfFiles.edited().stream(),
                        EditsOfFiles.moved().stream(),
                        EditsOfFiles.deleted().stream(),
                        EditsOfFiles.converted().stream(),
                        OddFiles.described().stream(),
                        OddFiles.written().stream(),
                        OddFiles.linked().stream(),
                        OddFiles.named(),
                        OddFiles.badlyNamed().stream(),
                        OddFiles.manyAtOnce().stream())
                .flatMap(edits -> edits);
    }

    @AfterAll
    void close() {
        centre.close();
    }

    @Test
    void areManyKinds() {
        assertThat(edits().count()).isGreaterThanOrEqualTo(50);
    }

    @ParameterizedTest
    @MethodSource("edits")
    void isTakenInWithinSeconds(ExternalEdit edit) throws IOException {
        EditedPlace place = new EditedPlace(centre, root, "cas-%02d".formatted(PLACES.incrementAndGet()));
        edit.before().in(place);
        centre.getBean(Library.class).reconcile();
        place.remember();
        edit.edit().in(place);

        await(edit.name())
                .pollInSameThread()
                .atMost(PATIENCE)
                .until(() -> edit.expected().holds(place));
        assertThat(neighbour.finds("§ toujours là", "fiche.md"))
                .as("the rest is unaffected")
                .isTrue();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void leaveTheLibraryAsAFreshStartWouldMakeIt(@TempDir Path fresh) {
        await().pollInSameThread()
                .atMost(PATIENCE)
                .until(() -> centre.getBean(ResourceIndex.class).verify().clean());
        try (ConfigurableApplicationContext other = start(fresh)) {
            other.getBean(Library.class).reconcile();

            assertThat(seen(centre)).isNotEmpty().isEqualTo(seen(other));
        }
    }

    /// What there is: path and title of each resource.
    private static Map<String, String> seen(ConfigurableApplicationContext centre) {
        Library library = centre.getBean(Library.class);
        Map<String, String> titles = new TreeMap<>();
        library.all(library.fingerprints().keySet())
                .forEach(resource ->
                        titles.put(resource.path(), resource.description().title()));
        return titles;
    }

    private ConfigurableApplicationContext start(Path state) {
        return Headless.start(List.of(
                "--vita.content=" + root.resolve("content"),
                "--vita.index=" + state.resolve("index"),
                "--vita.data=" + state.resolve("data")));
    }
}
