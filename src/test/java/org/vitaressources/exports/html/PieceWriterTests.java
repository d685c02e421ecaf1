package org.vitaressources.exports.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitaressources.exports.Sample;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.exports.manuscript.Original;
import org.vitaressources.exports.manuscript.Version;
import org.xml.sax.InputSource;

class PieceWriterTests {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void hostileWordsStayWords() throws Exception {
        String page = page(Sample.of(Sample.HOSTILE, Version.TRAINER, folder));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        assertThat(factory.newDocumentBuilder()
                        .parse(new InputSource(new StringReader(page)))
                        .getElementsByTagName("script")
                        .getLength())
                .as("well-formed, and no script in it")
                .isZero();
        Document read = Jsoup.parse(page);
        assertThat(read.select("script, [onerror], [href^=javascript]")).isEmpty();
        assertThat(read.select("img"))
                .singleElement()
                .satisfies(image -> assertThat(image.attr("src")).isEqualTo("files/image.png"));
        assertThat(read.select("h3").first())
                .extracting(Element::text)
                .asString()
                .contains("<script>alert('x')</script>&amp;");
    }

    @Test
    void headingsSkipNoLevel() {
        Document read = Jsoup.parse(page(Sample.of("Mot", Version.TRAINER, folder)));
        int last = 1;
        for (Element heading : read.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.normalName().charAt(1) - '0';
            assertThat(level).as(heading.outerHtml()).isLessThanOrEqualTo(last + 1);
            last = level;
        }
    }

    @Test
    void learnersGetNoNotesAndNoAnswers() {
        String page = page(Sample.of("Mot", Version.LEARNER, folder));
        assertThat(page).doesNotContain("NOTE").doesNotContain("juste").doesNotContain("right");
        assertThat(page(Sample.of("Mot", Version.TRAINER, folder))).contains("NOTE", "✓ juste", "À dire ensuite");
    }

    @Test
    void cellsSayWhatTheyHead() {
        Document read = Jsoup.parse(page(Sample.of("Mot", Version.TRAINER, folder)));
        assertThat(read.select("thead th[scope=col]")).hasSize(2);
        assertThat(read.select("tbody th[scope=row]")).hasSize(1);
        assertThat(read.select("caption")).hasSize(1);
    }

    @Test
    void aPictureThatIsMissingIsSaid() {
        Document read = Jsoup.parse(page(Sample.of("Mot", Version.TRAINER, folder)));
        assertThat(read.select("p.missing").eachText()).containsExactly("Image absente : Mot");
    }

    private static String page(Manuscript manuscript) {
        Xhtml out = Xhtml.document("fr").open("body").element("h1", "Titre");
        PieceWriter writer = new PieceWriter(out, manuscript, Sample.making(), new Surroundings() {
            @Override
            public String reference(int number) {
                return "#" + PieceWriter.id(number);
            }

            @Override
            public Optional<String> picture(Original file) {
                return file.mediaType().startsWith("image/") ? Optional.of("files/" + file.name()) : Optional.empty();
            }
        });
        writer.facts();
        manuscript.parts().forEach(part -> writer.part(part, 2));
        writer.references();
        return out.toString();
    }
}
