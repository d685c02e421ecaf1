package org.vitaressources.exports.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitaressources.exports.SampleManuscripts;
import org.vitaressources.exports.ZipParts;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.exports.manuscript.Version;
import org.vitaressources.text.flexmark.FlexmarkToHtml;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class MarkdownFormTests {
    private final Path folder;

    MarkdownFormTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aKitIsOneTextWithItsFiles() throws IOException {
        Map<String, byte[]> parts =
                ZipParts.of(ZipParts.bytes(new MarkdownForm(), SampleManuscripts.kit(Version.TRAINER, folder)));
        assertThat(parts.keySet())
                .containsExactlyInAnyOrder("index.md", "fichiers/plan-du-jardin.png", "fichiers/guide-d-accueil.txt");
        assertThat(ZipParts.text(parts, "index.md"))
                .contains("titre: Bien accueillir en chantier d’insertion")
                .contains("\n## Le premier jour\n", "\n### Accueillir un salarié en parcours\n")
                .contains("| **Visite** | Encadrant technique | 1 h |", "signe après.[^1]", "[^1]: Régie de quartier")
                .contains("![Plan du jardin avec ses trois parcelles](fichiers/plan-du-jardin.png)");
    }

    @Test
    void whatPeopleTypedIsWordsWhoeverReadsIt() throws IOException {
        Map<String, byte[]> parts = ZipParts.of(ZipParts.bytes(new MarkdownForm(), SampleManuscripts.hostile(folder)));
        String text = ZipParts.text(parts, "index.md");
        Document page = Jsoup.parse(new FlexmarkToHtml().toHtml(text.substring(text.indexOf("\n---\n", 4) + 5)));
        assertThat(page.select("script, a[href^=javascript], a[href^=data], a[href^=file]"))
                .isEmpty();
        assertThat(page.select("h2").getFirst().text()).contains("<script>alert(1)</script>]]>&amp;", "**gras**");
        Map<String, Object> front =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(text.substring(4, text.indexOf("\n---\n", 4)));
        assertThat(front.get("titre")).asString().contains("<script>alert(1)</script>");
    }

    @Test
    void theSameManuscriptGivesTheSameBytes() throws IOException {
        Manuscript kit = SampleManuscripts.kit(Version.TRAINER, folder);
        assertThat(ZipParts.bytes(new MarkdownForm(), kit)).isEqualTo(ZipParts.bytes(new MarkdownForm(), kit));
    }
}
