package org.vitaressources.exports.cartridge;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;
import org.vitaressources.exports.Form;
import org.vitaressources.exports.Making;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.exports.writing.ExportZip;

/// A course for Moodle and other platforms: pages, links and tests in the order of the sessions; the
/// notes of the trainer as pages that platforms keep from learners.
@Component
class CartridgeForm implements Form {
    @Override
    public String name() {
        return "cartouche";
    }

    @Override
    public String extension() {
        return "imscc";
    }

    @Override
    public String mediaType() {
        return "application/zip";
    }

    @Override
    public void write(Manuscript manuscript, Making making, OutputStream out) throws IOException {
        try (ExportZip zip = new ExportZip(out, manuscript.changed())) {
            CartridgeContent content = new CartridgeContent(manuscript, making, zip);
            content.write();
            zip.xml("imsmanifest.xml", xml -> new CartridgeManifest(manuscript, content).write(xml));
        }
    }
}
