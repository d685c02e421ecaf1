package org.vitaressources.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// A running `bin/vita serve`.
final class Site implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    private final Process process;
    private final String root;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Site(Process process, int port) {
        this.process = process;
        this.root = "http://127.0.0.1:" + port;
    }

    void awaitFirstPage() {
        await("/");
    }

    void awaitReady() {
        await("/actuator/health/readiness");
    }

    /// The page of results, whole, uncompressed.
    void search(String words) {
        get("/recherche?q=" + encoded(words));
    }

    /// Any address that must answer 200.
    void get(String path) {
        try {
            int status = ask(path);
            if (status != 200) {
                throw new IllegalStateException(path + " answers " + status);
            }
        } catch (IOException e) {
            throw new IllegalStateException(path + " is not answered", e);
        }
    }

    static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    long resident() {
        return ResidentMemory.now(process.pid());
    }

    private void await(String path) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (status(path) != 200) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("No answer at " + path);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /// 0 when it is not up yet.
    private int status(String path) {
        try {
            return ask(path);
        } catch (IOException e) {
            return 0;
        }
    }

    private int ask(String path) throws IOException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(root + path))
                    .timeout(Duration.ofSeconds(60))
                    .header("Accept", "text/html,*/*")
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
        client.close();
    }
}
