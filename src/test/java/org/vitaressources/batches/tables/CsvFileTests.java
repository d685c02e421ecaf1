package org.vitaressources.batches.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
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

/// CSV as people make it.
class CsvFileTests {
    private static final List<List<String>> EXPECTED = List.of(
            List.of("Titre", "Résumé"), List.of("Garage, à Redon", "Un « atelier » ; deux"), List.of("Œuvre", "20 €"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void readsEverySeparator(String separator) throws IOException {
        assertThat(cells(bytes(separator, "\n", StandardCharsets.UTF_8))).isEqualTo(EXPECTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsEveryLineEnd(String end) throws IOException {
        assertThat(cells(bytes(";", end, StandardCharsets.UTF_8))).isEqualTo(EXPECTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void readsEveryEncoding(String charset) throws IOException {
        assertThat(cells(bytes(";", "\r\n", Charset.forName(charset)))).isEqualTo(EXPECTED);
    }

    @Test
    void readsTheMarkOfUtf8AndTheSeparatorLineOfExcel() throws IOException {
        byte[] bytes = "\uFEFFsep=;\r\nTitre;Date\r\nGarage;2008\r\n".getBytes(StandardCharsets.UTF_8);
        assertThat(cells(bytes)).containsExactly(List.of("Titre", "Date"), List.of("Garage", "2008"));
    }

    @Test
    void countsRowsAsASpreadsheetDoes() throws IOException {
        byte[] bytes = "Titre;Texte\n\"Un\";\"deux\nlignes\"\n\n;\nTrois;3\n".getBytes(StandardCharsets.UTF_8);
        assertThat(rows(bytes)).extracting(TableRow::number).containsExactly(1, 2, 5);
        assertThat(rows(bytes).get(1).cell(1)).isEqualTo("deux\nlignes");
        assertThat(rows(bytes).get(2).cell(7)).as("beyond the last").isEmpty();
    }

    @Test
    void readsDoubledQuotesAndQuotesWithinACell() throws IOException {
        byte[] bytes = "Titre;Note\n\"dit \"\"oui\"\"\";5\" de large\n".getBytes(StandardCharsets.UTF_8);
        assertThat(rows(bytes).getLast().cells()).containsExactly("dit \"oui\"", "5\" de large");
    }

    @Test
    void findsTheSeparatorBeneathATitleLine() throws IOException {
        byte[] bytes = "Inventaire, printemps\nTitre;Date\nGarage;2008\nJardin;2009\n".getBytes(StandardCharsets.UTF_8);
        assertThat(rows(bytes).get(1).cells()).containsExactly("Titre", "Date");
    }

    @Test
    void saysWhichQuoteIsNeverClosed() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "Titre;Note\nUn;2\n\"Jamais;3\nQuatre;5\n");
        assertThatThrownBy(() -> read(file)).isInstanceOfSatisfying(TableUnreadable.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.QUOTE);
            assertThat(refused.row()).isEqualTo(3);
        });
    }

    @Test
    void refusesWhatIsNoTextAndWhatIsOutOfMeasure() throws IOException {
        assertRefused(new byte[] {'%', 'P', 'D', 'F', '-', '1', 0, 1}, Reason.NO_TABLE);
        assertRefused(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0, 0, 1}, Reason.OLD_OR_LOCKED);
        StringBuilder many = new StringBuilder("a;b\n");
        for (int i = 0; i <= TableFile.MOST_ROWS; i++) {
            many.append("1;2\n");
        }
        assertRefused(many.toString().getBytes(StandardCharsets.UTF_8), Reason.TOO_LARGE);
        assertRefused(
                ("a;b\n" + "x".repeat(TableFile.LONGEST_CELL + 1)).getBytes(StandardCharsets.UTF_8), Reason.TOO_LARGE);
    }

    @Test
    void keepsTheColumnsThatAreLookedAtOfAVeryWideRow() throws IOException {
        byte[] bytes = ("Titre" + ";x".repeat(100_000) + "\n").getBytes(StandardCharsets.UTF_8);
        assertThat(rows(bytes).getFirst().cells()).hasSize(TableFile.MOST_COLUMNS);
    }

    private void assertRefused(byte[] bytes, Reason reason) throws IOException {
        Path file = Files.write(folder.resolve("refus.csv"), bytes);
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        TableUnreadable.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static byte[] bytes(String separator, String end, Charset charset) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : EXPECTED) {
            text.append('"')
                    .append(String.join("\"" + separator + "\"", row))
                    .append('"')
                    .append(end);
        }
        return text.toString().getBytes(charset);
    }

    private List<List<String>> cells(byte[] bytes) throws IOException {
        return rows(bytes).stream().map(TableRow::cells).toList();
    }

    private List<TableRow> rows(byte[] bytes) throws IOException {
        return read(Files.write(folder.resolve("table.csv"), bytes));
    }

    private static List<TableRow> read(Path file) {
        List<TableRow> rows = new ArrayList<>();
        try (TableFile table = TableFile.open(file)) {
            table.read(0, rows::add);
        }
        return rows;
    }
}
