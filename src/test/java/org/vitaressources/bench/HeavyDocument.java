package org.vitaressources.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// Documents as contributors send them: many pages of text, and pictures that weigh more than the text.
final class HeavyDocument {
    private static final int PAGES = 120;
    private static final int LINES = 40;
    private static final int WORDS = 11;
    private static final int PICTURES = 10;

    private final Random random;
    private final List<String> words;
    private final int bytes;

    /// @param words that its text is made of
    /// @param bytes about how heavy
    HeavyDocument(List<String> words, int bytes, long seed) {
        this.words = words.stream()
                .flatMap(line -> List.of(line.split("[^\\p{IsLatin}]+")).stream())
                // No capitals: a name in such a text would be a personal detail to decide about.
                .map(word -> word.toLowerCase(Locale.FRENCH))
                .filter(word -> word.length() > 2)
                .toList();
        this.bytes = bytes;
        this.random = new Random(seed);
    }

    /// A Word file.
    ///
    /// @param last word of its last page
    byte[] docx(String last) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            for (int page = 1; page <= PAGES; page++) {
                document.createParagraph().createRun().setText(line() + ".");
                for (int paragraph = 0; paragraph < 4; paragraph++) {
                    StringBuilder text = new StringBuilder();
                    for (int i = 0; i < LINES / 4; i++) {
                        text.append(line()).append(". ");
                    }
                    document.createParagraph().createRun().setText(text.toString());
                }
            }
            document.createParagraph().createRun().setText("Pour finir : " + last + ".");
            for (int picture = 0; picture < PICTURES; picture++) {
                document.addPictureData(noise(bytes / PICTURES), Document.PICTURE_TYPE_JPEG);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    /// A PDF file.
    ///
    /// @param last word of its last page
    byte[] pdf(String last) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            for (int number = 1; number <= PAGES; number++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(font, 10);
                    content.setLeading(14);
                    content.newLineAtOffset(50, 740);
                    for (int i = 0; i < LINES; i++) {
                        content.showText(line());
                        content.newLine();
                    }
                    content.showText(number == PAGES ? last : "");
                    content.endText();
                    if (number <= PICTURES) {
                        content.drawImage(picture(document), 50, 40, 100, 100);
                    }
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /// Greys, as a scanner gives them.
    private PDImageXObject picture(PDDocument document) throws IOException {
        int side = (int) Math.sqrt((double) bytes / PICTURES);
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream()) {
            out.write(noise(side * side));
        }
        PDImageXObject picture = new PDImageXObject(stream, null);
        picture.setWidth(side);
        picture.setHeight(side);
        picture.setBitsPerComponent(8);
        picture.setColorSpace(PDDeviceGray.INSTANCE);
        return picture;
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private String line() {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < WORDS; i++) {
            line.append(i == 0 ? "" : " ").append(words.get(random.nextInt(words.size())));
        }
        return line.toString();
    }
}
