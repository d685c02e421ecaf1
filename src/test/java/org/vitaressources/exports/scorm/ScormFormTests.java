package org.vitaressources.exports.scorm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitaressources.exports.SampleManuscripts;
import org.vitaressources.exports.ZipParts;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.exports.manuscript.Version;

class ScormFormTests {
    private final Path folder;

    ScormFormTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void isOneUnitWithAllItsFiles() throws IOException {
        Map<String, byte[]> parts = parts(SampleManuscripts.kit(Version.LEARNER, folder));
        String manifest = ZipParts.text(parts, "imsmanifest.xml");
        assertThat(manifest)
                .contains("<schemaversion>1.2</schemaversion>", "adlcp:scormtype=\"sco\"", "href=\"index.html\"");
        Matcher files = Pattern.compile("<file href=\"([^\"]+)\"").matcher(manifest);
        Set<String> named = new TreeSet<>();
        while (files.find()) {
            named.add(files.group(1));
        }
        Set<String> there = new TreeSet<>(parts.keySet());
        there.remove("imsmanifest.xml");
        assertThat(named).isEqualTo(there);
    }

    @Test
    void itsPageAsksEveryQuestionAndKnowsTheAnswers() throws IOException {
        Document page = page(SampleManuscripts.kit(Version.LEARNER, folder));
        assertThat(page.select("form.quiz")).hasSize(3);
        assertThat(page.select("form.quiz")
                        .getFirst()
                        .select("input[type=radio][data-right=yes] + span")
                        .text())
                .isEqualTo("Visiter ensemble");
        assertThat(page.select("form.quiz textarea")).hasSize(1);
        assertThat(page.select(".screen")).hasSize(7);
        assertThat(page.select("nav.steps[hidden]")).hasSize(1);
        assertThat(page.text()).doesNotContain("Laisser d’abord lire");
    }

    @Test
    void aHostileManuscriptIsWordsAlone() throws IOException {
        Map<String, byte[]> parts = parts(SampleManuscripts.hostile(folder));
        Document page = Jsoup.parse(ZipParts.text(parts, "index.html"));
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("a[href^=javascript], a[href^=data], a[href^=file], [onclick], [style]"))
                .isEmpty();
        assertThat(page.title()).contains("<script>alert(1)</script>");
        parts.forEach((name, bytes) -> {
            assertThat(name).matches("[A-Za-z0-9._/-]+").doesNotContain("..");
            assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("\u202E", "\u0000");
        });
    }

    @Test
    void theSameManuscriptGivesTheSameBytes() throws IOException {
        Manuscript kit = SampleManuscripts.kit(Version.TRAINER, folder);
        assertThat(ZipParts.bytes(new ScormForm(), kit)).isEqualTo(ZipParts.bytes(new ScormForm(), kit));
    }

    private static Document page(Manuscript manuscript) throws IOException {
        return Jsoup.parse(ZipParts.text(parts(manuscript), "index.html"));
    }

    private static Map<String, byte[]> parts(Manuscript manuscript) throws IOException {
        return ZipParts.of(ZipParts.bytes(new ScormForm(), manuscript));
    }
}
