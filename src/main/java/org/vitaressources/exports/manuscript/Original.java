package org.vitaressources.exports.manuscript;

import java.nio.file.Path;

/// A file of the centre that goes with what is taken away.
///
/// @param name in the folder of files of an export: letters without accents, digits, `.`, `-`, `_`; unique within a
///     manuscript
/// @param title in words
/// @param mediaType recognised from its bytes
/// @param size bytes
/// @param sha256 of its bytes, lower-case hexadecimal
/// @param file where its bytes are now; it may be gone when it is opened
/// @param address where it is on the site; empty when others could not open it there
public record Original(
        String name, String title, String mediaType, long size, String sha256, Path file, String address) {}
