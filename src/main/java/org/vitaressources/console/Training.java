package org.vitaressources.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// A short life of the site on three sheets of its own, so that the JVM learns which classes and methods a start and
/// the first pages need. `bin/vita prepare` runs it while the JVM records.
final class Training {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> PAGES = List.of(
            "/",
            "/recherche?q=formation",
            "/recherche?q=mobilite+rurale&tri=date",
            "/recherche?q=association&page=1",
            "/ressources/association-intermediaire",
            "/ressources/mobilite",
            "/api/v1/recherche?q=formation",
            "/actuator/info");

    private Training() {}

    /// Runs the site in a folder that the caller throws away.
    ///
    /// @return exit code
    static int run(Class<?> site, List<String> arguments) {
        Path work = Path.of(arguments.getFirst());
        writeContent(work.resolve("content"));
        SpringApplication application = new SpringApplication(site);
        application.addListeners(new Folders());
        try (ConfigurableApplicationContext context = application.run(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--vita.content=" + work.resolve("content"),
                "--vita.index=" + work.resolve("index"),
                "--vita.data=" + work.resolve("data"))) {
            String root = "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (visit(root + "/actuator/health/readiness") != HttpURLConnection.HTTP_OK) {
                if (System.nanoTime() > deadline) {
                    return 1;
                }
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
            PAGES.forEach(page -> visit(root + page));
        }
        return 0;
    }

    private static int visit(String address) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setRequestProperty("Accept", "text/html,application/json;q=0.9,*/*;q=0.8");
            connection.setRequestProperty("Accept-Language", "fr");
            int status = connection.getResponseCode();
            try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                if (body != null) {
                    body.readAllBytes();
                }
            }
            return status;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeContent(Path content) {
        try {
            for (String name : List.of("association-intermediaire.md", "mobilite.md", "formation.txt")) {
                try (InputStream in = Training.class.getResourceAsStream("training/" + name)) {
                    Files.createDirectories(content);
                    Files.write(content.resolve(name), in == null ? new byte[0] : in.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
