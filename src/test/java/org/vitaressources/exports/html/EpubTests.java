package org.vitaressources.exports.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.adobe.epubcheck.api.EpubCheck;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitaressources.exports.Sample;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.exports.manuscript.Version;

class EpubTests {
    private static final List<String> PARSERS = List.of(
            "javax.xml.parsers.SAXParserFactory",
            "javax.xml.parsers.DocumentBuilderFactory",
            "javax.xml.transform.TransformerFactory",
            "javax.xml.datatype.DatatypeFactory");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void readersOfBooksAcceptIt() throws IOException {
        check(Sample.of("Un mot d’ici", Version.TRAINER, folder));
    }

    @Test
    void readersOfBooksAcceptHostileWords() throws IOException {
        check(Sample.of(Sample.HOSTILE, Version.LEARNER, folder));
    }

    @Test
    void theSameManuscriptGivesTheSameBytes() throws IOException {
        Manuscript manuscript = Sample.of("Mot", Version.TRAINER, folder);
        assertThat(epub(manuscript)).isEqualTo(epub(manuscript));
    }

    @Test
    void itsTypeStandsFirstAndUncompressed() throws IOException {
        String start = new String(epub(Sample.of("Mot", Version.TRAINER, folder)), StandardCharsets.ISO_8859_1);
        assertThat(start.substring(30, 58)).isEqualTo("mimetypeapplication/epub+zip");
    }

    private void check(Manuscript manuscript) throws IOException {
        Path book = Files.write(folder.resolve("livre.epub"), epub(manuscript));
        StringWriter said = new StringWriter();
        int found = withParsersOfTheChecker(() -> new EpubCheck(book.toFile(), new PrintWriter(said)).doValidate());
        assertThat(found).as(said.toString()).isZero();
    }

    /// The checker finds its own XML parsers; everything else in the tests uses those of the JDK.
    private static int withParsersOfTheChecker(IntSupplier check) {
        Map<String, String> chosen = new HashMap<>();
        PARSERS.forEach(name -> chosen.put(name, System.getProperty(name, "")));
        PARSERS.forEach(System::clearProperty);
        try {
            return check.getAsInt();
        } finally {
            chosen.forEach((name, value) -> {
                if (!value.isEmpty()) {
                    System.setProperty(name, value);
                }
            });
        }
    }

    private static byte[] epub(Manuscript manuscript) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new EpubForm().write(manuscript, Sample.making(), bytes);
        return bytes.toByteArray();
    }
}
