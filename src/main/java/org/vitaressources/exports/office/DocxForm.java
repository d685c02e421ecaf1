package org.vitaressources.exports.office;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;
import org.vitaressources.exports.Form;
import org.vitaressources.exports.Making;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.exports.writing.Narrative;

/// A document for Word and LibreOffice Writer.
@Component
class DocxForm implements Form {
    @Override
    public String name() {
        return "docx";
    }

    @Override
    public String extension() {
        return "docx";
    }

    @Override
    public String mediaType() {
        return DocxFile.MEDIA_TYPE;
    }

    @Override
    public void write(Manuscript manuscript, Making making, OutputStream out) throws IOException {
        try (DocxFile file = new DocxFile(out, manuscript, making, DocxFile.Page.UPRIGHT)) {
            new Narrative(manuscript, making, new DocxTeller(file, manuscript.references())).tell();
            file.done();
        }
    }
}
