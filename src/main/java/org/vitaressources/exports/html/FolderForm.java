package org.vitaressources.exports.html;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;
import org.vitaressources.exports.Form;
import org.vitaressources.exports.Making;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.exports.writing.ExportZip;

/// A folder of pages that a browser opens from a disk, with a search that needs no server.
@Component
class FolderForm implements Form {
    @Override
    public String name() {
        return "html";
    }

    @Override
    public String extension() {
        return "zip";
    }

    @Override
    public String mediaType() {
        return "application/zip";
    }

    @Override
    public void write(Manuscript manuscript, Making making, OutputStream out) throws IOException {
        try (ExportZip zip = new ExportZip(out, manuscript.changed())) {
            new Folder(manuscript, making, zip).write();
        }
    }
}
