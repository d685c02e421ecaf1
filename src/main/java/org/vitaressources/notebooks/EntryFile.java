package org.vitaressources.notebooks;

import org.vitaressources.library.FileName;

/// A file of an entry on its way.
///
/// @param name in the bundle: letters without accents, digits, `-` and `.`
/// @param originalName as it was sent, shown, never used as a path
/// @param sha256 of its bytes, which [org.vitaressources.library.KeptFiles] holds
/// @param size bytes
/// @param mediaType recognised from its bytes
/// @param title its name for readers, or the words under a picture; perhaps empty
/// @param alternative what a picture shows, for who does not see it; empty for other files
public record EntryFile(
        String name,
        String originalName,
        String sha256,
        long size,
        String mediaType,
        String title,
        String alternative) {
    /// It is shown in the text.
    public boolean isPicture() {
        return mediaType.startsWith("image/") && !mediaType.equals("image/tiff");
    }

    /// What readers see of it.
    public String label() {
        return title.isBlank() ? FileName.humanised(originalName) : title;
    }

    EntryFile described(String newTitle, String newAlternative) {
        return new EntryFile(name, originalName, sha256, size, mediaType, newTitle, newAlternative);
    }
}
