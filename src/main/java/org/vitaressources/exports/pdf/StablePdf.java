package org.vitaressources.exports.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.vitaressources.exports.manuscript.Manuscript;

/// A PDF whose bytes depend on the manuscript alone: its dates are that of the last change, its identity comes of its
/// key.
final class StablePdf {
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[^<\"]*");

    /// As ISO 32000-1, 7.9.4 writes dates.
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final PDDocument document;
    private final Manuscript manuscript;

    StablePdf(PDDocument document, Manuscript manuscript) {
        this.document = document;
        this.manuscript = manuscript;
    }

    void write(OutputStream out) throws IOException {
        Instant changed = manuscript.changed().truncatedTo(ChronoUnit.SECONDS);
        PDDocumentInformation information = document.getDocumentInformation();
        String date = DATE.format(changed);
        information.getCOSObject().setString(COSName.CREATION_DATE, date);
        information.getCOSObject().setString(COSName.MOD_DATE, date);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        if (metadata != null) {
            String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
            byte[] stable = MOMENT.matcher(xmp).replaceAll(changed.toString()).getBytes(StandardCharsets.UTF_8);
            document.getDocumentCatalog().setMetadata(new PDMetadata(document, new ByteArrayInputStream(stable)));
        }
        document.setDocumentId((long) (manuscript.key() + manuscript.version().word() + changed).hashCode());
        document.save(out);
    }
}
