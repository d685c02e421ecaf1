package org.vitaressources.exports.html;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;
import org.vitaressources.exports.Form;
import org.vitaressources.exports.Making;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.exports.writing.ExportZip;

/// EPUB 3.3 (W3C): a page for each part, a table of contents, what it says of its own accessibility.
@Component
class EpubForm implements Form {
    @Override
    public String name() {
        return "epub";
    }

    @Override
    public String extension() {
        return "epub";
    }

    @Override
    public String mediaType() {
        return "application/epub+zip";
    }

    @Override
    public void write(Manuscript manuscript, Making making, OutputStream out) throws IOException {
        try (ExportZip zip = new ExportZip(out, manuscript.changed())) {
            new Epub(manuscript, making, zip).write();
        }
    }
}
