package org.vitaressources.text;

/// How far a document could be read. Shown in words (`reading.status.*` in the messages) beside the document and in the
/// state of the collection.
public enum ReadingStatus {
    /// All of its text.
    COMPLETE,
    /// Some of it: a limit was met or a part failed; the reason says which.
    PARTIAL,
    /// All of it, but not as the pages show it: columns mixed, letters lost; the reason says what.
    GARBLED,
    /// Pages without text (a scan, an outlined PDF).
    NO_TEXT,
    /// An image, and no character recognition on this machine.
    IMAGE_WITHOUT_TEXT,
    /// Nothing inside: zero bytes, or an empty document.
    EMPTY,
    /// A password is needed.
    ENCRYPTED,
    /// Not what its name or first bytes say, truncated, or broken.
    DAMAGED,
    /// Over the size that is read; still offered for download.
    TOO_LARGE,
    /// Reading took longer than allowed (or crashed the reader): left aside.
    GAVE_UP,
    /// A format that is not read.
    UNSUPPORTED;

    /// Its words can be found, at least partly.
    public boolean hasText() {
        return this == COMPLETE || this == PARTIAL || this == GARBLED;
    }

    /// It belongs on the list of what the librarian should look at.
    public boolean needsAttention() {
        return this != COMPLETE;
    }
}
