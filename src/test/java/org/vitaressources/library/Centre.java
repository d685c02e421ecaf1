package org.vitaressources.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.event.EventListener;

/// A running library over temporary folders, with fakes for text and vocabularies: the fixture of its integration
/// tests.
final class Centre implements AutoCloseable {
    private static final long PATIENCE = 10_000_000_000L;

    final Path folder;
    final Path content;
    private final ConfigurableApplicationContext context;

    /// No `@Configuration`: where the whole application is scanned, it must not be found.
    @ComponentScan(
            basePackages = "org.vitaressources.library",
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(\\.web\\..*|Tests.*)"))
    @ImportAutoConfiguration({
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    static class World {
        @Bean
        FakeMarkdown markdown() {
            return new FakeMarkdown();
        }

        @Bean
        FakeDocumentReader documents() {
            return new FakeDocumentReader();
        }

        @Bean
        FakeVocabularies vocabularies() {
            return new FakeVocabularies();
        }

        @Bean
        Announcements announcements() {
            return new Announcements();
        }
    }

    /// All that was announced, in order.
    static class Announcements {
        final List<LibraryChanged> all = new CopyOnWriteArrayList<>();

        @EventListener
        void on(LibraryChanged change) {
            all.add(change);
        }
    }

    private Centre(Path folder) {
        this.folder = folder;
        content = folder.resolve("content");
        context = new SpringApplicationBuilder(World.class)
                .web(WebApplicationType.NONE)
                .bannerMode(org.springframework.boot.Banner.Mode.OFF)
                // as arguments: they stand above application.properties
                .run(
                        "--vita.content=" + content,
                        "--vita.index=" + folder.resolve("index"),
                        "--vita.data=" + folder.resolve("data"),
                        "--logging.level.root=warn");
    }

    static Centre at(Path folder) {
        return new Centre(folder);
    }

    Library library() {
        return context.getBean(Library.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    List<LibraryChanged> announced() {
        return context.getBean(Announcements.class).all;
    }

    Path write(String path, String text) {
        return write(content, path, text);
    }

    static Path write(Path content, String path, String text) {
        try {
            Path file = content.resolve(path);
            Files.createDirectories(file.getParent());
            return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The resource whose main file is there, after a reconciliation.
    Resource resource(String path) {
        return library()
                .slugOfPath(path)
                .flatMap(slug -> library().bySlug(slug))
                .orElseThrow(() -> new AssertionError("No resource for " + path));
    }

    /// Waits for what another thread brings about.
    static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not in time: " + what);
            }
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
