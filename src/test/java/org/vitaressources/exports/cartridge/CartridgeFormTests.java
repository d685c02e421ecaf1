package org.vitaressources.exports.cartridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitaressources.exports.SampleManuscripts;
import org.vitaressources.exports.ZipParts;
import org.vitaressources.exports.checked.CheckedCartridge;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.exports.manuscript.Version;
import org.xml.sax.SAXException;

class CartridgeFormTests {
    private final Path folder;

    CartridgeFormTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(strings = {"trainer", "learner", "hostile"})
    void isWhatTheStandardSays(String which) throws Exception {
        CheckedCartridge.accepts(parts(which));
    }

    @Test
    void theSchemasRefuseWhatTheyShould() throws Exception {
        String spoiled = ZipParts.text(parts("trainer"), "imsmanifest.xml").replace("webcontent", "anything");
        assertThatThrownBy(() -> CheckedCartridge.acceptsManifest(spoiled.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SAXException.class);
    }

    @Test
    void notesAreForTheTrainerAlone() throws IOException {
        Map<String, byte[]> parts = parts("trainer");
        String manifest = ZipParts.text(parts, "imsmanifest.xml");
        Matcher notes = Pattern.compile("<resource identifier=\"N-etape-1\"[^>]*>.*?</resource>")
                .matcher(manifest);
        assertThat(notes.find()).isTrue();
        assertThat(notes.group()).contains("<lom:value>Instructor</lom:value>");
        assertThat(ZipParts.text(parts, "pages/etape-1.html")).doesNotContain("Laisser d’abord lire");
        assertThat(ZipParts.text(parts, "pages/etape-1-notes.html")).contains("Laisser d’abord lire");
        assertThat(parts("learner").keySet()).noneMatch(name -> name.contains("notes"));
    }

    @Test
    void questionsKnowWhatIsRight() throws IOException {
        Map<String, byte[]> parts = parts("learner");
        assertThat(ZipParts.text(parts, "tests/etape-2.xml"))
                .contains("cc.multiple_choice.v0p1", "rcardinality=\"Single\"", "Oui\u00A0: le lieu rassure.")
                .contains("<varequal respident=\"reponse\">choix_2</varequal></conditionvar><setvar");
        assertThat(ZipParts.text(parts, "tests/etape-3.xml"))
                .contains("cc.multiple_response.v0p1", "cc.essay.v0p1")
                .contains("<not><varequal respident=\"reponse\">choix_3</varequal></not>");
    }

    @Test
    void everyFileOfTheManifestIsThereAndEveryFileIsInIt() throws IOException {
        Map<String, byte[]> parts = parts("trainer");
        Matcher files = Pattern.compile("<file href=\"([^\"]+)\"").matcher(ZipParts.text(parts, "imsmanifest.xml"));
        Set<String> named = new TreeSet<>();
        while (files.find()) {
            named.add(files.group(1));
        }
        Set<String> there = new TreeSet<>(parts.keySet());
        there.remove("imsmanifest.xml");
        assertThat(named).isEqualTo(there);
    }

    @Test
    void aHostileManuscriptIsWordsAlone() throws IOException {
        for (Map.Entry<String, byte[]> part : parts("hostile").entrySet()) {
            assertThat(part.getKey()).matches("[A-Za-z0-9._/-]+").doesNotContain("..");
            assertThat(new String(part.getValue(), StandardCharsets.UTF_8))
                    .doesNotContain("<script", "href=\"javascript", "href=\"data:", "href=\"file:", "\u0000");
        }
    }

    @Test
    void theSameManuscriptGivesTheSameBytes() throws IOException {
        Manuscript kit = SampleManuscripts.kit(Version.TRAINER, folder);
        assertThat(ZipParts.bytes(new CartridgeForm(), kit)).isEqualTo(ZipParts.bytes(new CartridgeForm(), kit));
    }

    private Map<String, byte[]> parts(String which) throws IOException {
        Manuscript manuscript = switch (which) {
            case "trainer" -> SampleManuscripts.kit(Version.TRAINER, folder);
            case "learner" -> SampleManuscripts.kit(Version.LEARNER, folder);
            default -> SampleManuscripts.hostile(folder);
        };
        return ZipParts.of(ZipParts.bytes(new CartridgeForm(), manuscript));
    }
}
