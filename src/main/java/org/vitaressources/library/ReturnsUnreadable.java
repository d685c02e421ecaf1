package org.vitaressources.library;

/// The file of what came back to a resource holds a mistake: nothing is written into it until somebody corrects it.
public class ReturnsUnreadable extends RuntimeException {
    private final String path;

    ReturnsUnreadable(String path, String why) {
        super(path + " : " + why);
        this.path = path;
    }

    /// The file, relative to the content folder.
    public String path() {
        return path;
    }
}
