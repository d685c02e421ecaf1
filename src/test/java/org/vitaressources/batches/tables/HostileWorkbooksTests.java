package org.vitaressources.batches.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitaressources.batches.tables.TableUnreadable.Reason;

/// Workbooks that are read in this process are read with strict limits: rows, columns, cells, bytes, depth, and what
/// one
/// piece of markup may hold; nothing in them is run, followed or asked for.
class HostileWorkbooksTests {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final int MANY = 12 << 20;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aMillionRowsAreTooManyAndTheFirstOnesAreGivenOneByOne() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 1_000_000; i++) {
            rows.append("<row><c t=\"inlineStr\"><is><t>").append(i * 7919L).append("</t></is></c></row>");
        }
        Path file = write(new Workbook().rows(rows.toString()));
        int[] seen = {0};
        assertThatThrownBy(() -> read(file, row -> seen[0]++ >= 0))
                .isInstanceOfSatisfying(
                        TableUnreadable.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE));
        assertThat(seen[0]).isEqualTo(TableFile.MOST_ROWS);
    }

    @Test
    void aMillionEmptyRowsAreNoRows() throws IOException {
        StringBuilder empty = new StringBuilder();
        for (int i = 1; i <= 1_000_000; i++) {
            empty.append("<row r=\"").append(i * 7919L % 9_999_991).append("\"/>");
        }
        assertThat(rows(new Workbook().rows(empty.toString()))).isEmpty();
    }

    @Test
    void ofSixteenThousandColumnsTheFirstAreRead() throws IOException {
        StringBuilder cells = new StringBuilder("<row>");
        for (int i = 0; i < 16_384; i++) {
            cells.append("<c><v>").append(i).append("</v></c>");
        }
        cells.append("<c r=\"ZZZ1\"><v>1</v></c><c r=\"ZZZZZZZZ1\"><v>1</v></c></row>");
        List<TableRow> rows = rows(new Workbook().rows(cells.toString()));
        assertThat(rows)
                .singleElement()
                .satisfies(row ->
                        assertThat(row.cells()).hasSize(TableFile.MOST_COLUMNS).startsWith("0", "1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HYPERLINK(\"http://mal.exemple\")",
                "WEBSERVICE(\"http://mal.exemple\")",
                "cmd|'/c calc'!A0",
                "A1&amp;A1"
            })
    void aFormulaIsNeverCalculated(String formula) throws IOException {
        List<TableRow> rows = rows(new Workbook()
                .rows("<row><c t=\"str\"><f>" + formula.replace("\"", "&quot;")
                        + "</f><v>ce qui était écrit</v></c><c t=\"str\"><f>" + formula.replace("\"", "&quot;")
                        + "</f></c><c><v>1</v></c></row>"));
        assertThat(rows.getFirst().cells()).containsExactly("ce qui était écrit", "", "1");
    }

    @Test
    void nothingIsAskedOfOtherMachinesAndNoMacroIsLookedAt() throws IOException {
        try (ServerSocketChannel trap = ServerSocketChannel.open()) {
            trap.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                    .configureBlocking(false);
            String elsewhere = "http://" + "127.0.0.1:" + ((InetSocketAddress) trap.getLocalAddress()).getPort() + "/x";
            Workbook book = new Workbook()
                    .rows("<row><c><v>7</v></c></row>")
                    .part(
                            "xl/_rels/workbook.xml.rels",
                            "<Relationships><Relationship Id=\"rId1\" "
                                    + "Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId9\" TargetMode=\"External\" Target=\""
                                    + elsewhere + "\"/></Relationships>")
                    .part("xl/externalLinks/externalLink1.xml", "<externalLink><externalBook/></externalLink>")
                    .part(
                            "xl/externalLinks/_rels/externalLink1.xml.rels",
                            "<Relationships><Relationship Id=\"rId1\" " + "TargetMode=\"External\" Target=\""
                                    + elsewhere + "\"/></Relationships>")
                    .part("xl/vbaProject.bin", new byte[] {1, 2, 3});
            assertThat(rows(book).getFirst().cells()).containsExactly("7");
            refused(
                    new Workbook()
                            .part(
                                    SHEET,
                                    "<?xml version=\"1.0\"?><!DOCTYPE w PUBLIC \"-//x\" \"" + elsewhere
                                            + "\"><worksheet><sheetData/></worksheet>"),
                    Reason.DAMAGED);
            refused(
                    new Workbook()
                            .part(
                                    SHEET,
                                    "<!DOCTYPE w [<!ENTITY % p SYSTEM \"" + elsewhere
                                            + "\">%p;]><worksheet><sheetData/></worksheet>"),
                    Reason.DAMAGED);
            assertThat(trap.accept()).as("nobody came").isNull();
        }
    }

    @Test
    void whatOnePieceOfMarkupHoldsIsBounded() throws IOException {
        String inside = "&lt;é ".repeat(MANY / 6);
        refused(sheet("<row><c t=\"inlineStr\"><is><t>" + inside + "</t></is></c></row>"), Reason.TOO_LARGE);
        refused(sheet("<row spans=\"" + "x>".repeat(MANY / 2) + "\"/>"), Reason.TOO_LARGE);
        refused(sheet("<!--><row/>" + "<a >".repeat(MANY / 4) + "-->"), Reason.TOO_LARGE);
        refused(sheet("<?x " + "<a >".repeat(MANY / 4) + "?>"), Reason.TOO_LARGE);
        refused(sheet("<row><c><v><![CDATA[" + "<a >".repeat(MANY / 4) + "]]></v></c></row>"), Reason.TOO_LARGE);
        refused(sheet("<" + "a".repeat(MANY) + "/>"), Reason.DAMAGED);
        refused(new Workbook().part(SHEET, "<worksheet/>".getBytes(StandardCharsets.UTF_16)), Reason.DAMAGED);
    }

    @Test
    void commentsInstructionsAndQuotedTextAreNoHarm() throws IOException {
        List<TableRow> rows = rows(sheet("<!-- - - <a> -->"
                + "<?excel <a> ?><row><c t=\"inlineStr\"><is><t><![CDATA[<b> & ]] >]]></t></is></c></row>"));
        assertThat(rows.getFirst().cells()).containsExactly("<b> & ]] >");
    }

    @Test
    void elementsWithinElementsWithoutEndAreRefused() throws IOException {
        refused(sheet("<a>".repeat(3_000_000)), Reason.DAMAGED);
    }

    @Test
    void listsOfWhatIsInTheWorkbookAreSmall() throws IOException {
        String sheets = "<sheet name=\"x\" r:id=\"rId1\"/>".repeat(400_000);
        refused(
                new Workbook()
                        .rows("")
                        .part("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets>" + sheets + "</sheets></workbook>"),
                Reason.TOO_LARGE);
        refused(
                new Workbook()
                        .rows("")
                        .part(
                                "xl/styles.xml",
                                "<styleSheet><cellXfs>" + "<xf/>".repeat(4_000_000) + "</cellXfs></styleSheet>"),
                Reason.TOO_LARGE);
    }

    private static Workbook sheet(String rows) {
        return new Workbook().rows(rows);
    }

    private void refused(Workbook book, Reason reason) throws IOException {
        Path file = write(book);
        assertThatThrownBy(() -> read(file, row -> true))
                .isInstanceOfSatisfying(
                        TableUnreadable.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private List<TableRow> rows(Workbook book) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        read(write(book), rows::add);
        return rows;
    }

    private static void read(Path file, java.util.function.Predicate<TableRow> taker) {
        try (TableFile table = TableFile.open(file)) {
            table.read(0, taker);
        }
    }

    private Path write(Workbook book) throws IOException {
        return Files.write(folder.resolve("classeur.xlsx"), book.bytes());
    }
}
