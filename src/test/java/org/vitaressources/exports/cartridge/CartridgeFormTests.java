package org.vitaressources.exports.cartridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitaressources.exports.SampleManuscripts;
import org.vitaressources.exports.ZipParts;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.exports.manuscript.Version;
import org.xml.sax.SAXException;

class CartridgeFormTests {
    private static final String MANIFEST = "ccv1p1_imscp_v1p2_v1p0.xsd";
    private static final String TEST = "ccv1p1_qtiasiv1p2p1_v1p0.xsd";
    private static final String LINK = "ccv1p1_imswl_v1p1.xsd";

    private final Path folder;

    CartridgeFormTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(strings = {"trainer", "learner", "hostile"})
    void isWhatTheStandardSays(String which) throws Exception {
        Map<String, byte[]> parts = parts(which);
        schema(MANIFEST).validate(source(Objects.requireNonNull(parts.get("imsmanifest.xml"))));
        Validator tests = schema(TEST);
        Validator links = schema(LINK);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (part.getKey().startsWith("tests/")) {
                tests.validate(source(part.getValue()));
            } else if (part.getKey().startsWith("liens/")) {
                links.validate(source(part.getValue()));
            }
        }
    }

    @Test
    void theSchemasRefuseWhatTheyShould() throws Exception {
        String spoiled = ZipParts.text(parts("trainer"), "imsmanifest.xml").replace("webcontent", "anything");
        Validator validator = schema(MANIFEST);
        assertThatThrownBy(() -> validator.validate(source(spoiled.getBytes(java.nio.charset.StandardCharsets.UTF_8))))
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
        java.util.Set<String> named = new java.util.TreeSet<>();
        while (files.find()) {
            named.add(files.group(1));
        }
        java.util.Set<String> there = new java.util.TreeSet<>(parts.keySet());
        there.remove("imsmanifest.xml");
        assertThat(named).isEqualTo(there);
    }

    @Test
    void aHostileManuscriptIsWordsAlone() throws IOException {
        for (Map.Entry<String, byte[]> part : parts("hostile").entrySet()) {
            assertThat(part.getKey()).matches("[A-Za-z0-9._/-]+").doesNotContain("..");
            assertThat(new String(part.getValue(), java.nio.charset.StandardCharsets.UTF_8))
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

    private static StreamSource source(byte[] bytes) {
        return new StreamSource(new ByteArrayInputStream(bytes));
    }

    /// Compiled without network: the XML namespace is answered from beside the others.
    private static Validator schema(String name) throws Exception {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "file");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
        factory.setResourceResolver((type, namespace, publicId, systemId, base) ->
                XMLConstants.XML_NS_URI.equals(namespace) ? new FoundSchema(resource("xml.xsd")) : null);
        Schema schema = factory.newSchema(resource("common-cartridge-1.1/" + name));
        Validator validator = schema.newValidator();
        validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        return validator;
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(CartridgeFormTests.class.getResource("/exports/schemas/" + name));
    }

    static InputStream open(URL url) {
        try {
            return url.openStream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
