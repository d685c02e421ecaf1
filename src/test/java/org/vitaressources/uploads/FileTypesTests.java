package org.vitaressources.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitaressources.uploads.TypeRefused.Reason;

class FileTypesTests {
    private final Path file;

    FileTypesTests(@TempDir Path folder) {
        file = folder.resolve("sent");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%PDF-1.7 and so on | any.exe | PDF",
                "junk before %PDF-1.4 | a.pdf | PDF",
                "{\\rtf1 text} | a.doc | RTF",
                "# Titre | note.md | MARKDOWN",
                "<p>Un texte avec une balise</p> | note.md | MARKDOWN",
                "Bonjour | lettre.txt | TEXT",
                "a;b;c | t.csv | CSV",
                "GIF89a... | x.png | GIF",
            })
    void recognisesByBytes(String bytes, String name, FileType type) throws IOException {
        Files.write(file, bytes.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(FileTypes.of(file, name)).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html><script>alert(1)</script> | rapport.pdf | WEB_PAGE",
                "<!-- x --><!DOCTYPE html><p>%PDF-1.4 | rapport.pdf | WEB_PAGE",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/> | dessin.png | WEB_PAGE",
                "<?xml version='1.0'?><svg/> | dessin.svg | WEB_PAGE",
                "plain | page.html | WEB_PAGE",
                "MZ this is a program | facture.pdf | PROGRAM",
                "#!/bin/sh | note.txt | PROGRAM",
                "alert(1) | a.js | PROGRAM",
                "@echo off | a.bat | PROGRAM",
                "no idea | a.xyz | UNKNOWN",
                "text that is no PDF | a.pdf | UNKNOWN",
                "text that is no picture | a.jpg | UNKNOWN",
            })
    void refusesInWords(String bytes, String name, Reason reason) throws IOException {
        Files.write(file, bytes.getBytes(StandardCharsets.ISO_8859_1));
        refused(name, reason);
    }

    @Test
    void refusesNothingAtAll() throws IOException {
        Files.write(file, new byte[0]);
        refused("a.pdf", Reason.EMPTY);
    }

    @Test
    void refusesBytesThatNoTextHas() throws IOException {
        Files.write(file, new byte[] {'a', 0, 1, 2, 'b'});
        refused("a.txt", Reason.UNKNOWN);
    }

    @Test
    void knowsWordFromExcelInTheSameContainer() throws IOException {
        try (XWPFDocument word = new XWPFDocument();
                var out = Files.newOutputStream(file)) {
            word.createParagraph().createRun().setText("Bonjour");
            word.write(out);
        }
        assertThat(FileTypes.of(file, "x.zip")).isEqualTo(FileType.DOCX);
        try (XSSFWorkbook excel = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            excel.createSheet("A");
            excel.write(out);
        }
        assertThat(FileTypes.of(file, "x.docx")).isEqualTo(FileType.XLSX);
        try (HSSFWorkbook old = new HSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            old.createSheet("A");
            old.write(out);
        }
        assertThat(FileTypes.of(file, "x.doc")).isEqualTo(FileType.XLS);
    }

    @Test
    void knowsOpenDocumentByWhatItDeclares() throws IOException {
        zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<a/>");
        assertThat(FileTypes.of(file, "x")).isEqualTo(FileType.ODT);
        zip("mimetype", "application/vnd.oasis.opendocument.graphics", "content.xml", "<a/>");
        refused("x.odt", Reason.UNKNOWN);
    }

    @Test
    void refusesMacrosArchivesAndPackedPrograms() throws IOException {
        zip("[Content_Types].xml", "<a/>", "word/document.xml", "<a/>", "word/vbaProject.bin", "x");
        refused("lettre.docx", Reason.MACROS);
        zip("mimetype", "application/vnd.oasis.opendocument.text", "Basic/Standard/x.xml", "<a/>");
        refused("lettre.odt", Reason.MACROS);
        zip("photo.jpg", "x");
        refused("lettre.docx", Reason.ARCHIVE);
        zip("META-INF/MANIFEST.MF", "x", "A.class", "x");
        refused("lettre.docx", Reason.PROGRAM);
    }

    @Test
    void refusesWhatWouldBeOutOfAllMeasureUnpacked() throws IOException {
        String[] members = new String[24_000];
        for (int i = 0; i < members.length; i += 2) {
            members[i] = "word/" + i;
            members[i + 1] = "";
        }
        zip(members);
        refused("bombe.docx", Reason.BOMB);
    }

    @Test
    void refusesAnArchiveThatIsCutOff() throws IOException {
        zip("[Content_Types].xml", "<a/>", "word/document.xml", "<a/>");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
        refused("lettre.docx", Reason.UNKNOWN);
    }

    private void zip(String... members) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < members.length; i += 2) {
                zip.putNextEntry(new ZipEntry(members[i]));
                zip.write(members[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    private void refused(String name, Reason reason) {
        assertThatThrownBy(() -> FileTypes.of(file, name))
                .isInstanceOfSatisfying(
                        TypeRefused.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
