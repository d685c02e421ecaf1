package org.vitaressources.library;

/// A file of `content/vocabulaires` is no longer what its editor saw; nothing was written over it.
public class EditorialFileChanged extends RuntimeException {
    private final transient EditorialFile now;

    EditorialFileChanged(EditorialFile now) {
        super("The file " + now.name() + " was changed meanwhile");
        this.now = now;
    }

    /// What stands there now.
    public EditorialFile now() {
        return now;
    }
}
