package org.vitaressources.exports.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitaressources.exports.Sample;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.exports.manuscript.Version;

class FolderTests {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void asksNothingOfTheNetworkAndRunsNoOtherScript() throws IOException {
        files(Sample.of(Sample.HOSTILE, Version.TRAINER, folder)).forEach((name, text) -> {
            if (!name.endsWith(".html")) {
                return;
            }
            Document page = Jsoup.parse(text);
            assertThat(page.select("script").eachAttr("src"))
                    .as(name)
                    .allMatch(source -> source.equals("mots.js") || source.equals("recherche.js"));
            assertThat(page.select("img, link").eachAttr("src")).noneMatch(source -> source.contains(":"));
            assertThat(page.select("[style], [onerror], [onclick], iframe, object"))
                    .isEmpty();
            assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                    .startsWith("default-src 'none'");
        });
    }

    @Test
    void everyAddressWithinItLeadsSomewhere() throws IOException {
        Map<String, String> files = files(Sample.of("Mot", Version.TRAINER, folder));
        assertThat(files).containsKeys("index.html", "partie-1.html", "partie-2.html", "sources.html", "style.css");
        files.forEach((name, text) -> Jsoup.parse(text).select("a[href]").eachAttr("href").stream()
                .filter(address -> name.endsWith(".html") && !address.contains(":"))
                .forEach(address -> {
                    String[] steps = address.split("#");
                    assertThat(files).as(name).containsKey(steps[0]);
                    if (steps.length > 1) {
                        assertThat(Jsoup.parse(files.getOrDefault(steps[0], "")).getElementById(steps[1]))
                                .as(address)
                                .isNotNull();
                    }
                }));
    }

    @Test
    void wordsOfTheSearchStayWords() throws IOException {
        String words = String.valueOf(
                files(Sample.of(Sample.HOSTILE, Version.TRAINER, folder)).get("mots.js"));
        assertThat(words)
                .contains("script")
                .doesNotContain("<")
                .doesNotContain("'")
                .doesNotContain("&");
    }

    @Test
    void theSameManuscriptGivesTheSameBytes() throws IOException {
        Manuscript manuscript = Sample.of("Mot", Version.TRAINER, folder);
        assertThat(zip(manuscript)).isEqualTo(zip(manuscript));
    }

    private static Map<String, String> files(Manuscript manuscript) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zip(manuscript)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getName()).matches("[a-z0-9-]+(/[a-z0-9.-]+)?\\.[a-z]+");
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static byte[] zip(Manuscript manuscript) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new FolderForm().write(manuscript, Sample.making(), bytes);
        return bytes.toByteArray();
    }
}
