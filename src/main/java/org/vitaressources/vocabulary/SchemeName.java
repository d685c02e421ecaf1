package org.vitaressources.vocabulary;

/// The small vocabularies; [#file()] is the name of the file that holds each one, in the program and, to override or
/// add, under `content/vocabulaires`.
public enum SchemeName {
    SECTORS("secteurs"),
    RESOURCE_TYPES("types"),
    STRUCTURE_TYPES("structures"),
    THEMES("themes"),
    AUDIENCES("publics"),
    LICENCES("licences");

    private final String file;

    SchemeName(String file) {
        this.file = file;
    }

    /// File name without its extension.
    public String file() {
        return file;
    }
}
