package org.vitaressources.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.vitaressources.accounts.Member;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;
import org.vitaressources.vocabulary.Vocabularies;

/// A whole site of its own for who looks at what is searched for and changes vocabularies: three searches on
/// two days are often there, and each test begins without files of vocabularies. Each class has its own, since what
/// was counted stays counted.
@TestPropertySource(
        properties = {
            "vita.insight.least=3",
            "vita.insight.least-days=2",
            "vita.insight.every=1h",
            "vita.thesaurus.every=1h"
        })
@DirtiesContext
public abstract class SteeredSite extends WholeSite {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    protected Library library;

    @Autowired
    protected Vocabularies vocabularies;

    @Autowired
    private Environment environment;

    @AfterEach
    void withoutFilesOfVocabularies() throws IOException {
        Path folder = content().resolve("vocabulaires");
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
        vocabularies.reload();
    }

    private Path content() {
        return Path.of(environment.getRequiredProperty("vita.content"));
    }

    /// A word that nothing else here holds.
    protected static String word() {
        int number = NUMBER.incrementAndGet();
        return "zk" + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26) + "ouillette";
    }

    /// A practice with these lines in its description.
    protected Resource written(String title, String... lines) {
        String name = "fiche-" + NUMBER.incrementAndGet() + ".md";
        try {
            Files.writeString(
                    content().resolve(name),
                    "---\ntitre: " + title + "\n" + String.join("\n", lines) + "\n---\nUn récit court.\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        library.reconcile();
        untilFound();
        return library.bySlug(library.slugOfPath(name).orElseThrow()).orElseThrow();
    }

    /// What a description says now.
    protected String said(Resource resource) {
        try {
            return Files.readString(content().resolve(resource.path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The file of a vocabulary.
    protected Path file(String name) {
        return content().resolve("vocabulaires").resolve(name + ".yml");
    }

    /// Somebody edits a file of a vocabulary on disk.
    protected void byHand(String name, String text) {
        try {
            Files.createDirectories(file(name).getParent());
            Files.writeString(file(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        vocabularies.reload();
    }

    protected Visitor signedIn(Member member) {
        Visitor browser = reader().withCookie("vita", people.session(member));
        browser.get("/compte");
        return browser;
    }

    /// Somebody whose browser says that it is one: who says nothing is not counted.
    protected Visitor reader() {
        return visitor().with("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
    }
}
