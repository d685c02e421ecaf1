package org.vitaressources.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.vitaressources.Vita;
import org.vitaressources.library.Library;
import org.vitaressources.library.LibraryDocument;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;
import org.vitaressources.robustness.Payloads;
import org.vitaressources.search.ResourceIndex;
import tools.jackson.databind.json.JsonMapper;

/// What the content folder may hold, in every field and as files of every kind, shown in a real browser wherever the
/// site shows it: nothing executes, nothing is asked for elsewhere, and the policy of the browser has nothing to stop.
@SpringBootTest(classes = Vita.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class HostileContentIntegrationTests {
    private static final int A_PAGE = 20;
    private static final Path FOLDER = folder();
    private static final List<String> PAYLOADS = Payloads.texts();
    private static Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private Library library;

    @Autowired
    private ResourceIndex index;

    @DynamicPropertySource
    static void ownFolders(DynamicPropertyRegistry properties) throws IOException {
        for (int i = 0; i < PAYLOADS.size(); i++) {
            write(FOLDER.resolve("content/charge-" + i), i, PAYLOADS.get(i));
        }
        Path names = Files.createDirectories(FOLDER.resolve("content/noms"));
        Files.writeString(names.resolve("index.md"), "---\nid: noms\ntitre: Charge de noms\n---\nDes fichiers.\n");
        for (String name : Payloads.fileNames()) {
            try {
                Files.writeString(
                        names.resolve(name), "<svg xmlns='http://www.w3.org/2000/svg' onload='top.atteint=1'/>");
            } catch (InvalidPathException e) {
                throw new IllegalStateException("Not a name here: " + name, e);
            }
        }
        properties.add("vita.content", () -> FOLDER.resolve("content").toString());
        properties.add("vita.index", () -> FOLDER.resolve("index").toString());
        properties.add("vita.data", () -> FOLDER.resolve("data").toString());
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "payloads");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path bundle, int number, String payload) throws IOException {
        Files.createDirectories(bundle);
        String quoted = new JsonMapper().writeValueAsString(payload);
        Files.writeString(bundle.resolve("index.md"), """
                ---
                id: charge-%d
                titre: %s
                resume: %s
                mots-cles: [%s]
                auteurs: [%s]
                organisation: %s
                partenaires: [%s]
                source: %s
                territoires: [%s]
                documents:
                  - fichier: page.html
                    titre: %s
                inconnue: %s
                ---
                Une charge de plus.

                %s

                ## %s

                Après la charge %s.

                | %s | b |
                | --- | --- |
                | a | %s |
                """.formatted(
                        number,
                        new JsonMapper().writeValueAsString("Charge " + payload),
                        quoted,
                        quoted,
                        quoted,
                        quoted,
                        quoted,
                        quoted,
                        quoted,
                        quoted,
                        quoted,
                        payload,
                        payload,
                        payload,
                        payload,
                        payload));
        Files.writeString(
                bundle.resolve("page.html"),
                "<!doctype html><title>" + payload + "</title><h1>Charge</h1><p>La charge " + payload + "</p>");
    }

    @BeforeAll
    static void openBrowser() {
        browser = new Browser();
    }

    @BeforeEach
    void takeIn() {
        library.reconcile();
        index.reconcile();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @Test
    void wouldBeSeenIfItExecutedOrWereStopped() {
        try (BrowserContext context = browser.visitor(1280, false, true)) {
            Executions executions = new Executions(context, "http://localhost:" + port);
            Page page = executions.visit("/");
            page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=top.atteint=1>')");
            page.waitForFunction("top.refused");
            executions.look();
            assertThat(executions.seen()).singleElement().asString().contains("script-src");
            executions.visit("/secteurs").evaluate("top.atteint = 1");
            executions.look();
            assertThat(executions.seen()).hasSize(2).last().asString().contains("executed");
        }
    }

    @Test
    void executesNowhere() {
        assertThat(PAYLOADS).hasSizeGreaterThanOrEqualTo(200);
        assertThat(library.size()).isEqualTo(PAYLOADS.size() + 1);
        List<String> pages = new ArrayList<>();
        for (int i = 0; i < PAYLOADS.size(); i++) {
            Resource resource = library.byId(new ResourceId("charge-" + i)).orElseThrow();
            pages.add("/ressources/" + resource.slug());
            pages.add("/ressources/" + resource.slug() + "/documents/page.html/lecture?q=charge");
        }
        for (int page = 1; page <= PAYLOADS.size() / A_PAGE + 1; page++) {
            pages.add("/recherche?q=charge&page=" + page);
        }
        Resource names = library.byId(new ResourceId("noms")).orElseThrow();
        pages.add("/ressources/" + names.slug());
        for (LibraryDocument document : names.documents()) {
            pages.add("/ressources/" + names.slug() + "/documents/" + encoded(document.name()) + "/lecture");
        }
        pages.addAll(List.of("/", "/en/", "/etat-du-fonds", "/plan-du-site", "/territoires", "/secteurs", "/carnets"));
        assertThat(TwoBrowsers.faults(pages, (visiting, share) -> executions(visiting, 1280, share)))
                .isEmpty();
    }

    @Test
    void executesNowhereWhenTyped() {
        List<String> searches = PAYLOADS.stream()
                .map(payload -> "/recherche?q=" + encoded(payload))
                .toList();
        assertThat(TwoBrowsers.faults(searches, (visiting, share) -> executions(visiting, 390, share)))
                .isEmpty();
        try (BrowserContext context = browser.visitor(390, false, true)) {
            Executions executions = new Executions(context, "http://localhost:" + port);
            Page page = executions.visit("/");
            List<String> beginnings = new ArrayList<>(List.of("Charge", "<script", "<img", "javascript", "\" on"));
            for (String beginning : beginnings) {
                page.getByRole(AriaRole.COMBOBOX).first().fill(beginning);
                page.waitForResponse(
                        "**/recherche/suggestions*", () -> page.keyboard().type(" "));
                executions.look();
            }
            assertThat(executions.seen()).isEmpty();
        }
    }

    private List<String> executions(Browser visiting, int width, List<String> pages) {
        try (BrowserContext context = visiting.visitor(width, false, true)) {
            Executions executions = new Executions(context, "http://localhost:" + port);
            pages.forEach(executions::visit);
            return List.copyOf(executions.seen());
        }
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
