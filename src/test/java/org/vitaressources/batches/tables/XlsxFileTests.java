package org.vitaressources.batches.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitaressources.batches.tables.TableUnreadable.Reason;

/// Workbooks as programs write them, and as those who mean harm do.
class XlsxFileTests {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "s=\"1\"><v>39580</v> | 2008-05-12",
                "s=\"2\"><v>39580.75</v> | 2008-05-12",
                "s=\"1\"><v>59</v> | 1900-02-28",
                "s=\"1\"><v>61</v> | 1900-03-01",
                "s=\"4\"><v>39448</v> | 2008",
                "s=\"5\"><v>39580</v> | 2008-05",
                "s=\"3\"><v>1000</v> | 01000",
                "s=\"0\"><v>39580</v> | 39580",
                "><v>2008.0</v> | 2008",
                "><v>2.00012345E8</v> | 200012345",
                "><v>0.1</v> | 0.1",
                "t=\"s\"><v>1</v> | Gras et maigre",
                "t=\"s\"><v>99</v> | ''",
                "t=\"inlineStr\"><is><t>dans la cellule</t></is> | dans la cellule",
                "t=\"str\"><f>A1</f><v>calculé</v> | calculé",
                "t=\"b\"><v>1</v> | oui",
                "t=\"b\"><v>0</v> | non",
                "t=\"e\"><v>#REF!</v> | #REF!",
                "t=\"d\"><v>2008-05-12T00:00:00</v> | 2008-05-12",
            })
    void saysACellAsItIsSeen(String cell, String shown) throws IOException {
        List<TableRow> rows = rows(
                new Workbook().rows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" " + cell + "</c></row>"));
        assertThat(rows.getFirst().cell(0)).isEqualTo("Titre");
        assertThat(rows.getFirst().cell(1)).isEqualTo(shown);
    }

    @Test
    void countsFrom1904WhereTheWorkbookDoes() throws IOException {
        Workbook book = new Workbook().part("xl/workbook.xml", """
                        <workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="Un" r:id="rId1"/></sheets></workbook>""").rows("<row><c s=\"1\"><v>38118</v></c></row>");
        assertThat(rows(book).getFirst().cell(0)).isEqualTo("2008-05-12");
    }

    @Test
    void leavesGapsEmptyAndPassesOverEmptyRows() throws IOException {
        List<TableRow> rows = rows(new Workbook().rows("""
                <row r="2"><c r="C2" t="inlineStr"><is><t>c</t></is></c><c r="AA2" t="inlineStr"><is><t>aa</t></is></c></row>
                <row r="3"><c r="A3" s="1"/></row>
                <row r="7"><c r="A7"><v>7</v></c></row>"""));
        assertThat(rows).extracting(TableRow::number).containsExactly(2, 7);
        assertThat(rows.getFirst().cell(2)).isEqualTo("c");
        assertThat(rows.getFirst().cell(26)).isEqualTo("aa");
        assertThat(rows.getFirst().cell(1)).isEmpty();
    }

    @Test
    void showsTheSheetsThatAPersonSees() throws IOException {
        Workbook book = new Workbook()
                .part("xl/workbook.xml", """
                        <workbook xmlns:r="r"><sheets><sheet name="Cachée" r:id="rId1" state="hidden"/>
                        <sheet name="Vue" r:id="rId2"/></sheets></workbook>""")
                .part("xl/_rels/workbook.xml.rels", """
                        <Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/>
                        <Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>""")
                .part("xl/worksheets/sheet1.xml", "<worksheet/>")
                .part("xl/worksheets/sheet2.xml", "<worksheet/>");
        try (TableFile table = TableFile.open(write(book.bytes()))) {
            assertThat(table.sheets()).containsExactly("Vue");
        }
    }

    @Test
    void readsWhatItWrites() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new org.vitaressources.tables.Workbook("Essai", "Nous", Instant.EPOCH)
                .sheet("Un & deux", List.of(List.of("Titre", "Code"), List.of("<b>\u0001&\"é", "01")))
                .write(bytes);
        List<TableRow> rows = new ArrayList<>();
        try (TableFile table = TableFile.open(write(bytes.toByteArray()))) {
            assertThat(table.sheets()).containsExactly("Un & deux");
            table.read(0, rows::add);
        }
        assertThat(rows.getLast().cells()).containsExactly("<b>&\"é", "01");
    }

    @Test
    void readsNoEntityAndNoFileFromElsewhere() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "le secret");
        String attack = "<!DOCTYPE x [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]><worksheet><sheetData><row>"
                + "<c t=\"inlineStr\"><is><t>&s;</t></is></c></row></sheetData></worksheet>";
        assertRefused(new Workbook().part("xl/worksheets/sheet1.xml", attack), Reason.DAMAGED);
        String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><sst><si><t>&b;</t></si></sst>";
        assertRefused(new Workbook().rows("").part("xl/sharedStrings.xml", laughs), Reason.DAMAGED);
    }

    @Test
    void unpacksSoMuchAndNoMore() throws IOException {
        byte[] spaces = new byte[64 << 20];
        Arrays.fill(spaces, (byte) ' ');
        byte[] head = "<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(head, 0, spaces, 0, head.length);
        assertRefused(new Workbook().part("xl/worksheets/sheet1.xml", spaces), Reason.TOO_LARGE);
    }

    @Test
    void refusesWhatIsNoWorkbook() throws IOException {
        assertRefused(new Workbook().part("xl/workbook.xml", "<workbook><sheets/></workbook>"), Reason.NO_TABLE);
        assertRefused(new Workbook().part("xl/workbook.xml", "<workbook><she"), Reason.DAMAGED);
        byte[] whole = new Workbook().rows("").bytes();
        Path cut = write(Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> TableFile.open(cut)).isInstanceOf(TableUnreadable.class);
    }

    private void assertRefused(Workbook book, Reason reason) throws IOException {
        Path file = write(book.bytes());
        assertThatThrownBy(() -> {
                    try (TableFile table = TableFile.open(file)) {
                        table.read(0, row -> true);
                    }
                })
                .isInstanceOfSatisfying(
                        TableUnreadable.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private List<TableRow> rows(Workbook book) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        try (TableFile table = TableFile.open(write(book.bytes()))) {
            table.read(0, rows::add);
        }
        return rows;
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("classeur.xlsx"), bytes);
    }
}
