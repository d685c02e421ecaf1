package org.vitaressources.exports.pdf;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import java.util.logging.Level;
import org.springframework.stereotype.Component;
import org.vitaressources.exports.Form;
import org.vitaressources.exports.Making;
import org.vitaressources.exports.manuscript.Manuscript;

/// PDF/UA-1 (ISO 14289-1): tagged, with its fonts, bookmarks, a table of contents and page numbers. Nothing is fetched
/// while it is made: pictures come out of memory, everything else is refused.
@Component
class PdfForm implements Form {
    static {
        // It tells of every font and link.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    @Override
    public String name() {
        return "pdf";
    }

    @Override
    public String extension() {
        return "pdf";
    }

    @Override
    public String mediaType() {
        return "application/pdf";
    }

    @Override
    public void write(Manuscript manuscript, Making making, OutputStream out) throws IOException {
        making.at(0, 3);
        PagePictures pictures = new PagePictures();
        String page = new PdfPage(manuscript, making, pictures).xhtml();
        making.at(1, 3);
        try (PdfBoxRenderer renderer = renderer(page, pictures)) {
            renderer.layout();
            making.at(2, 3);
            renderer.createPDFWithoutClosing();
            new StablePdf(renderer.getPdfDocument(), manuscript).write(out);
        }
        making.at(3, 3);
    }

    private static PdfBoxRenderer renderer(String page, PagePictures pictures) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfVersion(1.7f);
        builder.withProducer("VITA ressources");
        builder.withHtmlContent(page, "vita:/");
        builder.useExternalResourceAccessControl(
                (address, type) -> address.startsWith(PagePictures.SCHEME),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useUriResolver((base, address) -> address.startsWith(PagePictures.SCHEME) ? address : null);
        builder.useProtocolsStreamImplementation(pictures, "vita", "http", "https", "file", "jar", "ftp", "data");
        font(builder, "LiberationSerif-Regular", "Texte", 400, FontStyle.NORMAL);
        font(builder, "LiberationSerif-Bold", "Texte", 700, FontStyle.NORMAL);
        font(builder, "LiberationSerif-Italic", "Texte", 400, FontStyle.ITALIC);
        font(builder, "LiberationSerif-BoldItalic", "Texte", 700, FontStyle.ITALIC);
        font(builder, "LiberationSans-Regular", "Titre", 400, FontStyle.NORMAL);
        font(builder, "LiberationSans-Bold", "Titre", 700, FontStyle.NORMAL);
        font(builder, "LiberationMono-Regular", "Code", 400, FontStyle.NORMAL);
        font(builder, "DejaVuSans", "Signes", 400, FontStyle.NORMAL);
        return builder.buildPdfRenderer();
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
        FSSupplier<InputStream> bytes =
                () -> Objects.requireNonNull(PdfForm.class.getResourceAsStream("fonts/" + file + ".ttf"), file);
        builder.useFont(bytes, family, weight, style, true);
    }
}
