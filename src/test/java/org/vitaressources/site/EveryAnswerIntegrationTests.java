package org.vitaressources.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.vitaressources.Vita;
import org.vitaressources.library.Library;
import org.vitaressources.search.ResourceIndex;

/// Every route of the site, in every outcome, tells the browser what to refuse; originals are files and nothing else.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryAnswerIntegrationTests {
    private static final String ORIGINAL = "/ressources/garage/documents/%C3%89t%C3%A9%20%C3%A0%20N%C3%AEmes.txt";
    private static final String TEXT = "Un texte sur la mobilité.\n";
    private static final String NOTHING_RUNS = "sandbox; default-src 'none'";

    /// Route → an address of it that is there. A route that is not here fails [#knowsEveryRoute].
    private static final Map<String, String> ROUTES = Map.ofEntries(
            Map.entry("/", "/"),
            Map.entry("/recherche", "/recherche?q=mobilite"),
            Map.entry("/recherche/liste.csv", "/recherche/liste.csv?q=mobilite"),
            Map.entry("/recherche/liste.xlsx", "/recherche/liste.xlsx?q=mobilite"),
            Map.entry("/recherche/suggestions", "/recherche/suggestions?q=mobilite"),
            Map.entry("/ressources/{slug}", "/ressources/garage"),
            Map.entry("/ressources/{slug}/documents/{*path}", ORIGINAL),
            Map.entry("/ressources/{slug}/passages", "/ressources/garage/passages?q=mobilite"),
            Map.entry("/ressources/{slug}/passages/proches", "/ressources/garage/passages/proches?ancre=debut"),
            Map.entry("/secteurs", "/secteurs"),
            Map.entry("/secteurs/{id}", "/secteurs/mobilite"),
            Map.entry("/carnets", "/carnets"),
            Map.entry("/territoires", "/territoires"),
            Map.entry("/territoires/{code}", "/territoires/departement:35"),
            Map.entry("/pages/{name}", "/pages/a-propos"),
            Map.entry("/etat-du-fonds", "/etat-du-fonds"),
            Map.entry("/etat-du-fonds/questions", "/etat-du-fonds/questions"),
            Map.entry("/contribuer", "/contribuer?region=region:53"),
            Map.entry("/plan-du-site", "/plan-du-site"),
            Map.entry("/favicon.ico", "/favicon.ico"),
            Map.entry("/robots.txt", "/robots.txt"),
            Map.entry("/sitemap.xml", "/sitemap.xml"),
            Map.entry("/annuaire", "/annuaire"),
            Map.entry("/connexion", "/connexion"),
            Map.entry("/inscription", "/inscription"),
            Map.entry("/api/v1/recherche", "/api/v1/recherche?q=mobilite"),
            Map.entry("/api/v1/openapi", "/api/v1/openapi"));
    /// Routes of libraries that are closed, or answer errors only.
    private static final Set<String> NEVER_FOUND = Set.of("/error", "/api/v1/openapi.yaml");
    /// Rows of the table of roles, which another test holds against the program.
    private static final Pattern ROW = Pattern.compile("(?m)^\\| *\\d+ *\\| [A-Z]+ \\| `([^`]+)` \\|");

    private final HttpClient client = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext site;
    private final int port;

    @RestController
    static class Failing {
        @GetMapping("/panne")
        String fail() {
            throw new IllegalStateException("select secret from org.vitaressources");
        }
    }

    EveryAnswerIntegrationTests(@TempDir Path folder) throws IOException {
        Path bundle = Files.createDirectories(folder.resolve("content/garage"));
        Files.writeString(
                bundle.resolve("index.md"),
                "---\ntitre: Garage\nsecteurs: [mobilite]\nterritoires: [departement:35]\n---\nLa mobilité.\n");
        Files.writeString(bundle.resolve("Été à Nîmes.txt"), TEXT);
        Files.writeString(bundle.resolve("page.html"), "<h1>Page</h1><script>alert(1)</script>");
        Files.writeString(
                Files.createDirectories(folder.resolve("content/pages")).resolve("a-propos.md"), "# Ici\n");
        site = new SpringApplication(Vita.class, Failing.class)
                .run(
                        "--server.port=0",
                        "--vita.content=" + folder.resolve("content"),
                        "--vita.index=" + folder.resolve("index"),
                        "--vita.data=" + folder.resolve("data"));
        site.getBean(Library.class).reconcile();
        site.getBean(ResourceIndex.class).reconcile();
        port = Objects.requireNonNull(((WebServerApplicationContext) site).getWebServer())
                .getPort();
    }

    @AfterAll
    void close() {
        site.close();
    }

    static Stream<String> addresses() {
        return ROUTES.values().stream().sorted();
    }

    @Test
    void knowsEveryRoute() throws IOException {
        Set<String> mapped = new TreeSet<>();
        site.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapped.addAll(mapping.getPatternValues()));
        assertThat(mapped).contains("/recherche").hasSizeGreaterThan(15);
        mapped.removeAll(ROUTES.keySet());
        mapped.removeAll(NEVER_FOUND);
        ROW.matcher(Files.readString(Path.of("src/docs/editorial-scenarios.md")))
                .results()
                .forEach(row -> mapped.remove(row.group(1)));
        assertThat(mapped).as("routes without a row in this test").containsExactly("/panne");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void isGuardedInEveryOutcome(String address) throws Exception {
        for (String language : List.of("", "/en")) {
            String path = language + address;
            HttpResponse<String> found = send("GET", path);
            assertGuarded(path, found, 200);
            HttpResponse<String> head = send("HEAD", path);
            assertGuarded(path, head, 200);
            assertThat(head.body()).isEmpty();
            String etag = found.headers().firstValue("ETag").orElse("");
            if (!etag.isEmpty()) {
                assertGuarded(path, send("GET", path, "If-None-Match", etag), 304);
            }
            for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
                // Without the token of a form nothing is looked at, whether the route takes forms or not.
                assertGuarded(path, send(method, path), 403);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/rien, 404",
        "/ressources/rien, 404",
        "/ressources/rien/documents/x.pdf, 404",
        "/ressources/garage/documents/x.pdf, 404",
        "/ressources/garage/documents/x.pdf/lecture, 404",
        "/ressources/garage/documents/..%2F..%2Fetc%2Fpasswd, 400",
        "/ressources/garage/documents/%00, 400",
        "/territoires/rien, 404",
        "/secteurs/rien, 404",
        "/pages/rien, 404",
        "/static/rien.css, 404",
        "/api/v1/rien, 404",
        "/actuator, 404",
        "/actuator/env, 404",
        "/error, 404",
        "/panne, 500",
        "/en/panne, 500",
    })
    void isGuardedWhenItFails(String address, int status) throws Exception {
        HttpResponse<String> failed = send("GET", address);
        assertGuarded(address, failed, status);
        assertThat(failed.body())
                .as(address)
                .doesNotContain("Exception", "org.vitaressources", "java.", "at org.", "select secret", "/tmp/");
        assertThat(failed.headers().firstValue("Content-Type").orElse(""))
                .matches("text/html.*|application/problem.json.*");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                bytes=0-3     | 206 | 4
                bytes=-5      | 206 | 5
                bytes=3-      | 206 | 24
                bytes=0-9999  | 206 | 27
                bytes=9999-   | 416 | 0
                bytes=a-b     | 416 | 0
                """)
    void givesParts(String range, int status, int bytes) throws Exception {
        HttpResponse<byte[]> part =
                client.send(request("GET", ORIGINAL, "Range", range).build(), BodyHandlers.ofByteArray());

        assertThat(part.statusCode()).isEqualTo(status);
        assertThat(part.headers().firstValue("Content-Security-Policy")).contains(NOTHING_RUNS);
        if (status == 206) {
            assertThat(part.body()).hasSize(bytes);
            assertThat(part.headers().firstValue("Content-Range").orElse(""))
                    .endsWith("/" + TEXT.getBytes(UTF_8).length);
        }
    }

    @Test
    void givesSeveralPartsAtOnce() throws Exception {
        HttpResponse<String> parts = send("GET", ORIGINAL, "Range", "bytes=0-1,4-5");
        assertThat(parts.statusCode()).isEqualTo(206);
        assertThat(parts.headers().firstValue("Content-Type").orElse("")).startsWith("multipart/byteranges");
        assertThat(parts.body()).contains("bytes 0-1/", "bytes 4-5/");
    }

    @Test
    void givesAPartOfTheSameVersionOnly() throws Exception {
        String etag = send("GET", ORIGINAL).headers().firstValue("ETag").orElseThrow();

        assertThat(send("GET", ORIGINAL, "Range", "bytes=0-3", "If-Range", etag).statusCode())
                .isEqualTo(206);
        HttpResponse<String> other = send("GET", ORIGINAL, "Range", "bytes=0-3", "If-Range", "\"autre\"");
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.body()).isEqualTo(TEXT);
    }

    @Test
    void namesAnOriginalForOldAndNewBrowsers() throws Exception {
        HttpResponse<String> original = send("GET", ORIGINAL);
        assertThat(original.headers().firstValue("Content-Disposition"))
                .contains(
                        "attachment; filename=\"Ete a Nimes.txt\"; filename*=UTF-8''%C3%89t%C3%A9%20%C3%A0%20N%C3%AEmes.txt");
        assertThat(original.headers().firstValue("Accept-Ranges")).contains("bytes");
        assertThat(original.body()).isEqualTo(TEXT);
    }

    @Test
    void neverServesAPageOfOthersAsAPage() throws Exception {
        HttpResponse<String> page = send("GET", "/ressources/garage/documents/page.html");
        assertThat(page.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(page.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(page.headers().firstValue("Content-Security-Policy")).contains(NOTHING_RUNS);
    }

    @Test
    void leadsToTheEnglishHomeWhenItsSlashIsMissing() throws Exception {
        assertThat(send("GET", "/en").headers().allValues("Location").toString())
                .endsWith("/en/]");
    }

    @Test
    void opensEachPassageWhereItStands() throws Exception {
        String found = send("GET", "/api/v1/recherche?q=mobilite").body();
        Matcher passage =
                Pattern.compile("\"url\":\"([^\"#?]*)[^\"#]*#([^\"]*)\"").matcher(found);
        assertThat(passage.find()).as(found).isTrue();
        do {
            assertThat(send("GET", passage.group(1)).body()).contains("id=\"" + passage.group(2) + "\"");
        } while (passage.find());
    }

    private static void assertGuarded(String address, HttpResponse<?> answer, int status) {
        String what = address + " " + answer;
        assertThat(answer.statusCode()).as(what).isEqualTo(status);
        Map<String, List<String>> headers = answer.headers().map();
        boolean original = address.endsWith(ORIGINAL) && status < 400;
        assertThat(headers.get("content-security-policy"))
                .as(what)
                .containsExactly(original ? NOTHING_RUNS : SecurityHeaders.CONTENT_POLICY);
        assertThat(headers.get("x-content-type-options")).as(what).containsExactly("nosniff");
        assertThat(headers.get("x-frame-options")).as(what).containsExactly("DENY");
        assertThat(headers.get("referrer-policy")).as(what).containsExactly("strict-origin-when-cross-origin");
        assertThat(headers.get("permissions-policy")).as(what).hasSize(1);
        assertThat(headers.get("cross-origin-opener-policy")).as(what).containsExactly("same-origin");
        assertThat(headers.get("cross-origin-resource-policy")).as(what).containsExactly("same-origin");
        assertThat(headers).as(what).doesNotContainKeys("server", "x-powered-by");
        // Reading leaves no cookie; where a form is shown or missed its token, that of the form alone.
        boolean form = status == 403 || address.matches("(/en)?/(connexion|inscription)");
        assertThat(headers.getOrDefault("set-cookie", List.of()))
                .as(what)
                .allMatch(cookie ->
                        form && cookie.startsWith("vita-form=") && cookie.endsWith("; HttpOnly; SameSite=Lax"));
    }

    private HttpResponse<String> send(String method, String address, String... headers)
            throws IOException, InterruptedException {
        return client.send(request(method, address, headers).build(), BodyHandlers.ofString(UTF_8));
    }

    private HttpRequest.Builder request(String method, String address, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .method(method, HttpRequest.BodyPublishers.noBody());
        return headers.length == 0 ? request : request.headers(headers);
    }
}
