package org.vitaressources.exports.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitaressources.exports.SampleManuscripts;
import org.vitaressources.exports.ZipParts;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.exports.manuscript.Version;

class SheetsTests {
    private final Path folder;

    SheetsTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void thePlanIsATableWithARowForEachPiece() throws IOException {
        try (XSSFWorkbook book = book(SampleManuscripts.kit(Version.TRAINER, folder))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(6);
            assertThat(sheet.getRow(0).getCell(2).getStringCellValue()).isEqualTo("Étape");
            assertThat(sheet.getRow(1).getCell(2).getStringCellValue()).isEqualTo("Accueillir un salarié en parcours");
            assertThat(Faults.of(sheet.getCTWorksheet())).isEmpty();
            assertThat(Faults.of(book.getCTWorkbook())).isEmpty();
        }
    }

    @Test
    void noCellIsAFormula() throws IOException {
        try (XSSFWorkbook book = book(SampleManuscripts.hostile(folder))) {
            book.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> {
                        assertThat(cell.getCellType()).isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING);
                        assertThat(cell.getStringCellValue()).doesNotStartWith("=");
                    }));
        }
    }

    @Test
    void peopleSignForEachSession() throws IOException {
        try (XWPFDocument sheet = new XWPFDocument(new ByteArrayInputStream(
                ZipParts.bytes(new AttendanceForm(), SampleManuscripts.kit(Version.TRAINER, folder))))) {
            assertThat(sheet.getTables().getFirst().getRow(0).getTableCells()).hasSize(4);
            assertThat(sheet.getTables().getFirst().getRow(0).getCell(2).getText())
                    .contains("Le premier jour");
            assertThat(Faults.of(sheet.getDocument())).isEmpty();
        }
    }

    @Test
    void participantsSayWhatTheyThink() throws IOException {
        try (XWPFDocument sheet = new XWPFDocument(new ByteArrayInputStream(
                ZipParts.bytes(new EvaluationForm(), SampleManuscripts.kit(Version.LEARNER, folder))))) {
            assertThat(sheet.getTables().getFirst().getText()).contains("Le rythme me convenait", "Et ensuite");
            assertThat(sheet.getTables()).hasSize(4);
            assertThat(Faults.of(sheet.getDocument())).isEmpty();
        }
    }

    private static XSSFWorkbook book(Manuscript manuscript) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(ZipParts.bytes(new PlanForm(), manuscript)));
    }
}
