package org.vitaressources.library;

/// A file as a walk saw it, without opening it.
///
/// @param path relative to the content folder, `/` as separator
/// @param size bytes
/// @param modified nanoseconds since 1970
record SeenFile(String path, long size, long modified) {
    /// Stands for a time of change that proves nothing: the file was changing while it was read.
    static final long UNSETTLED = -1;

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// Its folder, empty for the content folder itself.
    String folder() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    SeenFile unsettled() {
        return new SeenFile(path, size, UNSETTLED);
    }
}
