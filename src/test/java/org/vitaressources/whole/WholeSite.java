package org.vitaressources.whole;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.vitaressources.accounts.ErasuresSeen;
import org.vitaressources.search.ResourceIndex;

/// The site as it runs, over an empty collection, with a database of its own, a clock that can be moved and a real mail
/// server: one for all tests that extend this, so that it starts once.
@SpringBootTest(classes = WholeSite.World.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class WholeSite {
    /// On a port that stays the same when it is closed and opened again.
    protected static final GreenMail POST_OFFICE = new GreenMail(new ServerSetup(freePort(), null, "smtp"));

    @LocalServerPort
    protected int port;

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected People people;

    @Autowired
    private ResourceIndex index;

    /// All of the program, and nothing of the other tests. No `@Configuration`: no scan must find it.
    @EnableAutoConfiguration
    @ConfigurationPropertiesScan("org.vitaressources")
    @ComponentScan(
            basePackages = "org.vitaressources",
            excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = NotOfTheProgram.class))
    static class World {
        @Bean
        MovableClock movableClock() {
            return new MovableClock();
        }

        @Bean
        ErasuresSeen erasuresSeen() {
            return new ErasuresSeen();
        }

        @Bean
        People people(org.springframework.beans.factory.ListableBeanFactory beans) {
            return new People(beans);
        }
    }

    /// Classes of tests, and the starting point that scans for itself.
    static class NotOfTheProgram implements TypeFilter {
        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory factory) throws IOException {
            return type.getResource().getURL().getPath().contains("/test")
                    || type.getClassMetadata().getClassName().equals("org.vitaressources.Vita");
        }
    }

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) throws IOException {
        Path folder = Files.createTempDirectory("vita-whole");
        Files.createDirectories(folder.resolve("content"));
        for (String name : new String[] {"content", "index", "data"}) {
            properties.add("vita." + name, () -> folder.resolve(name).toString());
        }
        if (!POST_OFFICE.isRunning()) {
            POST_OFFICE.start();
        }
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> POST_OFFICE.getSmtp().getPort());
        // Letters leave when a test says so.
        properties.add("vita.mail.every", () -> "1h");
        properties.add("vita.review.every", () -> "1h");
        properties.add("vita.feedback.every", () -> "1h");
        properties.add("vita.feedback.daily", () -> "1h");
        properties.add("vita.transposition.every", () -> "1h");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Makes all that stands in the collection found at once: the site shows changes that come in crowds within a
    /// second.
    protected void untilFound() {
        index.reconcile();
    }

    /// Someone with a browser of their own.
    protected Visitor visitor() {
        return new Visitor("http://localhost:" + port);
    }
}
