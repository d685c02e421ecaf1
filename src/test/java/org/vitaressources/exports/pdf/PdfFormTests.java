package org.vitaressources.exports.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitaressources.exports.Sample;
import org.vitaressources.exports.checked.CheckedPdf;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.exports.manuscript.Version;

class PdfFormTests {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void isAccessibleForThoseWhoCheckIt() throws Exception {
        CheckedPdf.accepts(pdf(Sample.of("Un mot d’ici", Version.TRAINER, folder)));
        CheckedPdf.accepts(pdf(Sample.of(Sample.HOSTILE + " 😀 漢", Version.LEARNER, folder)));
    }

    @Test
    void theSameManuscriptGivesTheSameBytes() throws Exception {
        Manuscript manuscript = Sample.of("Mot", Version.TRAINER, folder);
        assertThat(pdf(manuscript)).isEqualTo(pdf(manuscript));
    }

    @Test
    void hasContentsAndHostileWordsAreWords() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf(Sample.of(Sample.HOSTILE, Version.TRAINER, folder)))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Sommaire", "alert('x')", "Sources et crédits", "1 / ");
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .hasSize(3);
        }
    }

    private static byte[] pdf(Manuscript manuscript) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new PdfForm().write(manuscript, Sample.making(), bytes);
        return bytes.toByteArray();
    }
}
