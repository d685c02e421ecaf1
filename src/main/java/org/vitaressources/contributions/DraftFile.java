package org.vitaressources.contributions;

/// A file that goes with a draft.
///
/// @param name in the bundle: letters without accents, digits, `-` and `.`
/// @param originalName as it was sent, shown, never used as a path
/// @param sha256 of its bytes, which [org.vitaressources.library.KeptFiles] holds
/// @param size bytes
/// @param mediaType recognised from its bytes
/// @param title shown to readers
public record DraftFile(String name, String originalName, String sha256, long size, String mediaType, String title) {}
