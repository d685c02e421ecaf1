package org.vitaressources.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/// Somebody without an account who searches, opens what was found, reads a document, and takes their time.
final class BusyReader {
    static final String SEARCH = "page de recherche";
    static final String RESOURCE = "page de ressource";
    static final String READING = "vue de lecture";

    private static final Pattern RESOURCES = Pattern.compile("href=\"(/ressources/[^/\"?#]+)[\"?#]");
    private static final Pattern READINGS =
            Pattern.compile("href=\"(/ressources/[^/\"?#]+/documents/[^\"?#]+/lecture)[\"?#]");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SHORTEST_THOUGHT = 500;
    private static final int LONGEST_THOUGHT = 2_000;
    private static final int PAGES = 3;

    private final HttpClient client;
    private final String base;
    private final List<String> queries;
    private final Timings timings;
    private final Random random;

    BusyReader(HttpClient client, String base, List<String> queries, Timings timings, Random random) {
        this.client = client;
        this.base = base;
        this.queries = queries;
        this.timings = timings;
        this.random = random;
    }

    /// Until a moment of [System#nanoTime()].
    void readUntil(long end) {
        while (System.nanoTime() < end) {
            int page = random.nextInt(PAGES) + 1;
            String words = queries.get(random.nextInt(queries.size()));
            String results = get(SEARCH, "/recherche?q=" + Site.encoded(words) + (page > 1 ? "&page=" + page : ""));
            String resource =
                    link(RESOURCES, results).map(path -> get(RESOURCE, path)).orElse("");
            link(READINGS, resource).ifPresent(path -> get(READING, path));
        }
    }

    private Optional<String> link(Pattern pattern, String page) {
        List<String> links = pattern.matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        return links.isEmpty() ? Optional.empty() : Optional.of(links.get(random.nextInt(links.size())));
    }

    /// The page, empty when it did not come as it should.
    private String get(String kind, String path) {
        think();
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(base + path.replace("&amp;", "&")))
                    .timeout(PATIENCE)
                    .header("Accept", "text/html")
                    .build();
            long asked = System.nanoTime();
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            timings.took(kind, Duration.ofNanos(System.nanoTime() - asked));
            String page = new String(answer.body(), StandardCharsets.UTF_8);
            if (answer.statusCode() != 200 || !page.stripTrailing().endsWith("</html>")) {
                timings.failed(kind + " : code " + answer.statusCode());
                return "";
            }
            return page;
        } catch (IOException e) {
            timings.failed(kind + " : " + e.getClass().getSimpleName());
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void think() {
        LockSupport.parkNanos(Duration.ofMillis(random.nextInt(SHORTEST_THOUGHT, LONGEST_THOUGHT))
                .toNanos());
    }
}
