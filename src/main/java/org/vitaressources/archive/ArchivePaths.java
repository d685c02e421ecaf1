package org.vitaressources.archive;

/// Paths within an archive.
public final class ArchivePaths {
    private ArchivePaths() {}

    /// Whether a path stays where it is put: relative, nothing empty in it, no `.` and no `..`, nothing that ends a
    /// name
    /// early.
    public static boolean isSafe(String path) {
        if (path.isEmpty() || path.indexOf('\0') >= 0 || path.indexOf('\uFFFD') >= 0) {
            return false;
        }
        for (String name : path.split("/", -1)) {
            if (name.isEmpty() || name.equals(".") || name.equals("..")) {
                return false;
            }
        }
        return true;
    }
}
