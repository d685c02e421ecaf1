package org.vitaressources.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jspecify.annotations.Nullable;

/// A PDF in the making: of one page with a sentence, unless it is told otherwise.
final class BuiltPdf {
    private final PDDocument document = new PDDocument();
    private @Nullable PDStructureTreeRoot root;
    private @Nullable PDStructureElement last;
    private boolean blank;

    BuiltPdf() {
        document.addPage(new PDPage());
    }

    BuiltPdf title(String title) {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        document.setDocumentInformation(information);
        return this;
    }

    BuiltPdf language(String language) {
        document.getDocumentCatalog().setLanguage(language);
        return this;
    }

    BuiltPdf pages(int number) {
        while (document.getNumberOfPages() < number) {
            document.addPage(new PDPage());
        }
        return this;
    }

    BuiltPdf blank() {
        blank = true;
        return this;
    }

    BuiltPdf bookmark() {
        PDDocumentOutline outline = new PDDocumentOutline();
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle("Le projet");
        item.setDestination(document.getPage(0));
        outline.addLast(item);
        document.getDocumentCatalog().setDocumentOutline(outline);
        return this;
    }

    BuiltPdf marked() {
        PDMarkInfo mark = new PDMarkInfo();
        mark.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(mark);
        return this;
    }

    BuiltPdf role(String own, String standard) {
        tree().getCOSObject().setItem(COSName.getPDFName("RoleMap"), new org.apache.pdfbox.cos.COSDictionary());
        tree().getCOSObject()
                .getCOSDictionary(COSName.getPDFName("RoleMap"))
                .setName(COSName.getPDFName(own), standard);
        return this;
    }

    /// @param alternative empty for none
    BuiltPdf tag(String role, String alternative) {
        PDStructureElement element = new PDStructureElement(role, tree());
        element.setPage(document.getPage(0));
        if (!alternative.isEmpty()) {
            element.setAlternateDescription(alternative);
        }
        tree().appendKid(element);
        last = element;
        return this;
    }

    /// Of two rows and two columns.
    BuiltPdf table(boolean header) {
        PDStructureElement table = new PDStructureElement("Table", tree());
        table.setPage(document.getPage(0));
        for (int row = 0; row < 2; row++) {
            PDStructureElement line = new PDStructureElement("TR", table);
            for (int cell = 0; cell < 2; cell++) {
                line.appendKid(new PDStructureElement(header && row == 0 ? "TH" : "TD", line));
            }
            table.appendKid(line);
        }
        tree().appendKid(table);
        return this;
    }

    /// The last tag holds itself.
    BuiltPdf circle() {
        PDStructureElement element = java.util.Objects.requireNonNull(last);
        PDStructureElement holder = new PDStructureElement("Div", tree());
        holder.appendKid(element);
        holder.appendKid(holder);
        tree().appendKid(holder);
        return this;
    }

    private PDStructureTreeRoot tree() {
        PDStructureTreeRoot known = root;
        if (known == null) {
            known = new PDStructureTreeRoot();
            document.getDocumentCatalog().setStructureTreeRoot(known);
            marked();
            root = known;
        }
        return known;
    }

    Path save(Path file) throws IOException {
        try (document) {
            if (!blank) {
                document.getPages().forEach(this::write);
            }
            document.save(file.toFile());
        }
        return file;
    }

    private void write(PDPage page) {
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
            content.newLineAtOffset(60, 720);
            content.showText("Le garage solidaire a reçu quarante voitures.");
            content.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
