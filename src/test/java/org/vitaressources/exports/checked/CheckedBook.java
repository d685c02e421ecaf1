package org.vitaressources.exports.checked;

import static org.assertj.core.api.Assertions.assertThat;

import com.adobe.epubcheck.api.EpubCheck;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/// What epubcheck, the checker of the W3C, says of a book.
public final class CheckedBook {
    private static final List<String> PARSERS = List.of(
            "javax.xml.parsers.SAXParserFactory",
            "javax.xml.parsers.DocumentBuilderFactory",
            "javax.xml.transform.TransformerFactory",
            "javax.xml.datatype.DatatypeFactory");

    private CheckedBook() {}

    /// Neither errors nor warnings.
    ///
    /// @param folder in which the book is written to be read
    public static void accepts(byte[] epub, Path folder) throws IOException {
        Path book = Files.write(folder.resolve("livre.epub"), epub);
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
}
