package org.vitaressources.exports.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.vitaressources.exports.writing.ExportZip;
import org.vitaressources.exports.writing.Figure;

/// The pictures of an OpenDocument file.
final class OdtPictures {
    private final ExportZip zip;
    private final List<String> names = new ArrayList<>();

    OdtPictures(ExportZip zip) {
        this.zip = zip;
    }

    /// Writes one.
    ///
    /// @return its path in the file
    String add(Figure picture) throws IOException {
        String name = "Pictures/image" + (names.size() + 1) + "." + picture.extension();
        zip.file(name, picture.bytes());
        names.add(name);
        return name;
    }

    List<String> names() {
        return List.copyOf(names);
    }
}
