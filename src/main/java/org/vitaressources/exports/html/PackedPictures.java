package org.vitaressources.exports.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.vitaressources.exports.manuscript.Original;
import org.vitaressources.exports.pictures.Pictures;
import org.vitaressources.exports.writing.ExportZip;

/// The pictures of an archive: each is put into it when a page wants it first.
public final class PackedPictures {
    private final ExportZip zip;
    private final String folder;
    private final Map<String, Optional<String>> names = new LinkedHashMap<>();
    private final Map<String, String> types = new LinkedHashMap<>();

    /// @param folder with a slash at its end
    public PackedPictures(ExportZip zip, String folder) {
        this.zip = zip;
        this.folder = folder;
    }

    /// Name of a picture within the folder; nothing when it cannot be had.
    public Optional<String> name(Original original) {
        if (!names.containsKey(original.name())) {
            names.put(original.name(), pack(original));
        }
        return Objects.requireNonNull(names.get(original.name()));
    }

    /// Media types by name within the folder, in the order in which pages wanted them.
    public Map<String, String> types() {
        return types;
    }

    private Optional<String> pack(Original original) {
        return Pictures.of(original).map(picture -> {
            try {
                zip.file(folder + picture.name(), picture.bytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            types.put(picture.name(), picture.mediaType());
            return picture.name();
        });
    }
}
