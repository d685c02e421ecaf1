package org.vitaressources.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;

/// Makes the small office files that the tests of reading need.
final class SmallDocuments {
    private SmallDocuments() {}

    static Path pdf(Path file, List<List<String>> pages, String password) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            for (List<String> lines : pages) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(font, 11);
                    content.setLeading(14);
                    content.newLineAtOffset(60, 720);
                    for (String line : lines) {
                        content.showText(line);
                        content.newLine();
                    }
                    content.endText();
                }
            }
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            document.save(file.toFile());
        }
        return file;
    }

    static Path docx(Path file) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            style(document, "Titre1", "Titre 1");
            style(document, "Heading2", "heading 2");
            paragraph(document, "", "Avant tout titre.");
            paragraph(document, "Titre1", "Le projet");
            paragraph(document, "", "Le texte du projet.");
            paragraph(document, "Heading2", "Les partenaires");
            paragraph(document, "", "Trois partenaires.");
            XWPFTable table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("Nom");
            table.getRow(0).getCell(1).setText("Rôle");
            table.getRow(1).getCell(0).setText("Mairie");
            table.getRow(1).getCell(1).setText("Financeur");
            document.createHeader(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("En-tête de page");
            document.getProperties().getCoreProperties().setTitle("Microsoft Word - brouillon.doc");
            document.getProperties().getCoreProperties().setCreator("Zoé Martin");
            document.write(out);
        }
        return file;
    }

    private static void style(XWPFDocument document, String id, String name) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        document.createStyles().addStyle(new XWPFStyle(style));
    }

    private static void paragraph(XWPFDocument document, String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        if (!style.isEmpty()) {
            paragraph.setStyle(style);
        }
        paragraph.createRun().setText(text);
    }

    /// As people type: `**` before a paragraph that is bold as a whole, `|` for a line break.
    static Path typedDocx(Path file, List<String> paragraphs) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            for (String paragraph : paragraphs) {
                boolean bold = paragraph.startsWith("**");
                XWPFParagraph made = document.createParagraph();
                List<String> lines = List.of((bold ? paragraph.substring(2) : paragraph).split("\\|"));
                for (String line : lines) {
                    var run = made.createRun();
                    if (bold) {
                        run.setBold(true);
                    }
                    run.setText(line);
                    if (!line.equals(lines.getLast())) {
                        run.addBreak();
                    }
                }
            }
            document.write(out);
        }
        return file;
    }

    /// The same in OpenDocument, the first bold one by the style of its paragraph and the others by that of their
    /// words.
    static Path typedOdt(Path file, List<String> paragraphs) throws IOException {
        StringBuilder body = new StringBuilder();
        boolean first = true;
        for (String paragraph : paragraphs) {
            boolean bold = paragraph.startsWith("**");
            String words = (bold ? paragraph.substring(2) : paragraph).replace("|", "<text:line-break/>");
            body.append("<text:p text:style-name=\"")
                    .append(bold && first ? "P1" : "Standard")
                    .append("\">");
            body.append(bold && !first ? "<text:span text:style-name=\"T1\">" + words + "</text:span>" : words);
            body.append("</text:p>");
            first &= !bold;
        }
        Map<String, byte[]> members = new java.util.LinkedHashMap<>();
        members.put("mimetype", utf8("application/vnd.oasis.opendocument.text"));
        members.put("content.xml", utf8("""
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
                xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
                xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
                xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0">\
                <office:automatic-styles>\
                <style:style style:name="P1" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>\
                <style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>\
                </office:automatic-styles><office:body><office:text>%s</office:text></office:body></office:document-content>
                """.formatted(body)));
        return zip(file, members);
    }

    static Path pptx(Path file) throws IOException {
        try (XMLSlideShow show = new XMLSlideShow();
                OutputStream out = Files.newOutputStream(file)) {
            for (int i = 1; i <= 2; i++) {
                XSLFSlide slide = show.createSlide();
                slide.createTextBox().setText("Titre de la diapo " + i);
                for (XSLFTextShape shape : show.getNotesSlide(slide).getPlaceholders()) {
                    if (shape.getTextType() == Placeholder.BODY) {
                        shape.setText("À dire " + i);
                    }
                }
            }
            show.write(out);
        }
        return file;
    }

    static Path xlsx(Path file) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            for (String name : List.of("Charges", "Recettes")) {
                var sheet = book.createSheet(name);
                var head = sheet.createRow(0);
                head.createCell(0).setCellValue("Poste");
                head.createCell(1).setCellValue("Montant");
                var row = sheet.createRow(1);
                row.createCell(0).setCellValue(name + " diverses");
                row.createCell(1).setCellValue(1200);
            }
            book.write(out);
        }
        return file;
    }

    static Path zip(Path file, Map<String, byte[]> members) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                ZipEntry entry = new ZipEntry(member.getKey());
                if (member.getKey().equals("mimetype")) {
                    CRC32 crc = new CRC32();
                    crc.update(member.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(member.getValue().length);
                    entry.setCrc(crc.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(member.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    /// An office file whose text unfolds to many times its size.
    static Path bomb(Path file) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes(
                utf8(
                        "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"));
        byte[] paragraph = utf8("<w:p><w:r><w:t>" + "a".repeat(1000) + "</w:t></w:r></w:p>");
        for (int i = 0; i < 60_000; i++) {
            text.writeBytes(paragraph);
        }
        text.writeBytes(utf8("</w:body></w:document>"));
        return zip(
                file,
                Map.of(
                        "[Content_Types].xml",
                        utf8(
                                "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"),
                        "_rels/.rels",
                        utf8(
                                "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
                        "word/document.xml",
                        text.toByteArray()));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
