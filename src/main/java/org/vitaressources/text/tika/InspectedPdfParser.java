package org.vitaressources.text.tika;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParser;

/// The parser of PDF, which lets a [PdfInspection] of the context look at the document that it opened, rather than
/// opening it twice.
final class InspectedPdfParser extends PDFParser {
    private static final long serialVersionUID = 1;

    @Override
    protected PDDocument getPDDocument(
            InputStream stream,
            TikaInputStream file,
            String password,
            StreamCacheCreateFunction cache,
            Metadata metadata,
            ParseContext context)
            throws IOException, EncryptedDocumentException {
        PDDocument document = super.getPDDocument(stream, file, password, cache, metadata, context);
        PdfInspection inspection = context.get(PdfInspection.class);
        if (inspection != null) {
            inspection.of(document);
        }
        return document;
    }
}
