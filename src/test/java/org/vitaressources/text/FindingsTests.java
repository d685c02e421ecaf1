package org.vitaressources.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitaressources.text.BuiltDocuments.docx;
import static org.vitaressources.text.BuiltDocuments.html;
import static org.vitaressources.text.BuiltDocuments.markdown;
import static org.vitaressources.text.BuiltDocuments.odp;
import static org.vitaressources.text.BuiltDocuments.odt;
import static org.vitaressources.text.BuiltDocuments.pptx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vitaressources.text.tika.ReadingProperties;
import org.vitaressources.text.tika.TikaFileParser;

/// What is noticed in documents of each format, as tables: a document, and all that is found in it.
class FindingsTests {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static TikaFileParser parser;

    @SuppressWarnings("NullAway.Init")
    private static DocumentReader reader;

    @BeforeAll
    static void start() {
        parser = new TikaFileParser(ReadingProperties.defaults(), folder.resolve("work"));
        reader = StandaloneText.reader(parser, folder);
    }

    @AfterAll
    static void stop() {
        parser.close();
    }

    static List<FindingTables.Case> slides() {
        String title =
                "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Titre\"/><p:cNvSpPr/><p:nvPr><p:ph type=\"title\"/></p:nvPr></p:nvSpPr>"
                        + "<p:spPr/><p:txBody><a:bodyPr/><a:p><a:r><a:t>Le garage</a:t></a:r></a:p></p:txBody></p:sp>";
        String words = "<p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Texte\"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
                + "<p:spPr/><p:txBody><a:bodyPr/><a:p><a:r><a:t>Quarante voitures</a:t></a:r></a:p></p:txBody></p:sp>";
        String picture =
                "<p:pic><p:nvPicPr><p:cNvPr id=\"4\" name=\"Image\" descr=\"%s\">%s</p:cNvPr><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip/></p:blipFill><p:spPr/></p:pic>";
        String table =
                "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"5\" name=\"T\"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>"
                        + "<a:graphic><a:graphicData><a:tbl><a:tblPr %s/><a:tblGrid/></a:tbl></a:graphicData></a:graphic></p:graphicFrame>";
        return List.of(
                FindingTables.found("well made", pptx(title + words + picture.formatted("Un pont", "")), "NO_TITLE"),
                FindingTables.found(
                        "titles",
                        pptx(title + words, words, title.replace("Le garage", " ") + words, ""),
                        "NO_TITLE",
                        "SLIDE_WITHOUT_TITLE x2 d2; d3"),
                FindingTables.found(
                        "pictures and charts",
                        pptx(
                                title + picture.formatted("", ""),
                                title
                                        + picture.formatted("graph.png", "")
                                        + picture.formatted("", "<a:extLst><adec:decorative val=\"1\"/></a:extLst>")
                                        + "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"9\" name=\"G\"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>"
                                        + "<a:graphic><a:graphicData><c:chart/></a:graphicData></a:graphic></p:graphicFrame>"),
                        "IMAGE_WITHOUT_ALTERNATIVE x3 d1; d2",
                        "NO_TITLE"),
                FindingTables.found(
                        "a group that is described describes its pictures",
                        pptx(title
                                + "<p:grpSp><p:nvGrpSpPr><p:cNvPr id=\"6\" name=\"G\" descr=\"Le plan\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>"
                                + picture.formatted("", "") + "</p:grpSp>"),
                        "NO_TITLE"),
                FindingTables.found(
                        "tables and links",
                        pptx(title
                                + table.formatted("firstRow=\"1\"")
                                + table.formatted("")
                                + words.replace("<a:r>", "<a:r><a:rPr><a:hlinkClick r:id=\"out\"/></a:rPr>")
                                        .replace("Quarante voitures", "En savoir plus")),
                        "NO_TITLE",
                        "TABLE_WITHOUT_HEADER d1",
                        "VAGUE_LINK d1"));
    }

    static List<FindingTables.Case> openDocuments() {
        String heading = "<text:h text:outline-level=\"1\">Le projet</text:h>";
        String words = "<text:p>Quarante voitures réparées la première année.</text:p>";
        String image = "<draw:frame %s><draw:image/>%s</draw:frame>";
        String cells = "<table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell>"
                + "<text:p>b</text:p></table:table-cell></table:table-row>";
        return List.of(
                FindingTables.found(
                        "well made",
                        odt(heading + words + "<text:p>" + image.formatted("", "<svg:desc>Un pont</svg:desc>")
                                + "</text:p>"),
                        "NO_TITLE"),
                FindingTables.found(
                        "pictures",
                        odt(
                                "<text:p>" + image.formatted("", "") + "</text:p>" + heading + "<text:p>"
                                        + image.formatted("draw:style-name=\"deco\"", "")
                                        + image.formatted("", "<svg:title>image3.png</svg:title>")
                                        + "<draw:frame><draw:text-box><text:p>Encadré</text:p></draw:text-box></draw:frame></text:p>"),
                        "IMAGE_WITHOUT_ALTERNATIVE x2 début; §Le projet#section-le-projet",
                        "NO_TITLE"),
                FindingTables.found(
                        "levels, tables, links",
                        odt(heading
                                + "<text:h text:outline-level=\"3\">Les moyens</text:h>"
                                + "<table:table>" + cells + cells + "</table:table>"
                                + "<table:table><table:table-header-rows>" + cells + "</table:table-header-rows>"
                                + cells
                                + "</table:table><text:p><text:a xlink:href=\"https://exemple.test/\">lire la suite</text:a>"
                                + "<text:a xlink:href=\"#plus-bas\">ici</text:a></text:p>"),
                        "NO_TITLE",
                        "SKIPPED_HEADING §Les moyens#section-les-moyens",
                        "TABLE_WITHOUT_HEADER §Les moyens#section-les-moyens",
                        "VAGUE_LINK §Les moyens#section-les-moyens"),
                FindingTables.found(
                        "titles made of bold",
                        odt("<text:p text:style-name=\"gras\">Le contexte</text:p>" + words
                                + "<text:p><text:span text:style-name=\"fort\">Les moyens</text:span></text:p>" + words
                                + "<text:p text:style-name=\"gras\">Les suites</text:p>" + words
                                + "<text:p text:style-name=\"gras\"><text:span text:style-name=\"maigre\">Non</text:span></text:p>"
                                + words),
                        "BOLD_AS_HEADING x3 §Le contexte#section-le-contexte; §Les moyens#section-les-moyens;"
                                + " §Les suites#section-les-suites",
                        "NO_TITLE"),
                FindingTables.found(
                        "slides",
                        odp("<draw:page><draw:frame presentation:class=\"title\"><draw:text-box><text:p>Titre</text:p>"
                                + "</draw:text-box></draw:frame>" + image.formatted("", "") + "</draw:page>"
                                + "<draw:page><draw:frame><draw:text-box>" + words + "</draw:text-box></draw:frame>"
                                + "<presentation:notes>" + image.formatted("", "")
                                + "</presentation:notes></draw:page>"),
                        "IMAGE_WITHOUT_ALTERNATIVE d1",
                        "NO_TITLE",
                        "SLIDE_WITHOUT_TITLE d2"));
    }

    static List<FindingTables.Case> texts() {
        return List.of(
                FindingTables.found("Markdown well made", markdown("# Titre\n\n![Un pont](pont.jpg)\n\nTexte.\n"), ""),
                FindingTables.found(
                        "Markdown",
                        markdown("""
                                # Le projet

                                ![](pont.jpg) ![pont.png](pont.png)

                                #### Les moyens

                                [Cliquez ici](https://exemple.test/a), [le guide](https://exemple.test/b),
                                [https://exemple.test/c](https://exemple.test/c), [ici](#le-projet)
                                """),
                        "ADDRESS_AS_LINK §Les moyens#section-les-moyens",
                        "IMAGE_WITHOUT_ALTERNATIVE x2 §Le projet#section-le-projet",
                        "SKIPPED_HEADING §Les moyens#section-les-moyens",
                        "VAGUE_LINK §Les moyens#section-les-moyens"),
                FindingTables.found(
                        "Markdown with titles made of bold",
                        markdown("""
                                **Contexte**

                                Une phrase assez longue.

                                **Moyens**

                                Une phrase assez longue.

                                **Suites**

                                Une phrase assez longue.
                                """),
                        "BOLD_AS_HEADING x3 §Contexte; §Moyens; §Suites"),
                FindingTables.found("a long Markdown", markdown("Une phrase du récit.\n\n".repeat(200)), "NO_HEADINGS"),
                FindingTables.found(
                        "HTML",
                        html("<html><body><h1>Page</h1><img src=a.png><img src=b.png alt=''>"
                                + "<img src=c.png role=presentation><table><tr><td>a<td>b<tr><td>c<td>d</table>"
                                + "<table><tr><th>a<th>b<tr><td>c<td>d</table></body></html>"),
                        "IMAGE_WITHOUT_ALTERNATIVE §Page#section-page",
                        "NO_LANGUAGE",
                        "NO_TITLE",
                        "TABLE_WITHOUT_HEADER §Page#section-page"),
                FindingTables.found(
                        "HTML well made",
                        html(
                                "<html lang=fr><head><title>Le garage</title></head><body><h1>Page</h1><p>Texte.</body></html>"),
                        ""));
    }

    @ParameterizedTest
    @MethodSource({
        "org.vitaressources.text.FindingTables#pdfs",
        "org.vitaressources.text.FindingTables#wordFiles",
        "slides",
        "openDocuments",
        "texts"
    })
    void isFound(FindingTables.Case document) throws IOException {
        Path file = document.maker().make(folder);
        Reading reading = reader.read(file, BuiltDocuments.checksum(file));
        assertThat(reading.status()).as(reading.reason()).isIn(ReadingStatus.COMPLETE, ReadingStatus.NO_TEXT);
        assertThat(said(reading)).isEqualTo(document.expected());
        assertThat(reader.known(file, BuiltDocuments.checksum(file), reader.mediaType(file)))
                .as("kept in the cache")
                .map(FindingsTests::said)
                .contains(document.expected());
    }

    @Test
    void namesAFewPlacesAndCountsAll() throws IOException {
        String many = "";
        for (int i = 0; i < 40; i++) {
            many += FindingTables.paragraph("Titre1", false, "Partie " + i) + FindingTables.picture("", "");
        }
        Path file = docx(many).make(folder);
        Finding images = reader.read(file, BuiltDocuments.checksum(file))
                .finding(Finding.Kind.IMAGE_WITHOUT_ALTERNATIVE)
                .orElseThrow();
        assertThat(images.count()).isEqualTo(40);
        assertThat(images.places()).hasSize(Finding.MOST_PLACES);
    }

    @Test
    void saysNothingOfAFileThatCannotBeTakenApart() throws IOException {
        Path file = docx("<w:p><w:r><w:t>Un texte</w:t></w:r>").make(folder);
        assertThat(reader.read(file, BuiltDocuments.checksum(file)).findings()).isEmpty();
    }

    private static String said(Reading reading) {
        return reading.findings().stream().map(FindingsTests::said).sorted().collect(Collectors.joining("\n"));
    }

    private static String said(Finding finding) {
        String places = finding.places().stream().map(FindingsTests::said).collect(Collectors.joining("; "));
        return finding.kind()
                + (finding.count() > 1 ? " x" + finding.count() : "")
                + (places.isEmpty() ? "" : " " + places);
    }

    private static String said(Address place) {
        return switch (place) {
            case Address.Page page -> "p" + page.number();
            case Address.Slide slide -> "d" + slide.number();
            case Address.Section section ->
                section.path().isEmpty()
                        ? "début"
                        : "§" + section.path().getLast() + (section.anchor().isEmpty() ? "" : "#" + section.anchor());
            default -> place.toString();
        };
    }
}
