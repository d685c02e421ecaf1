package org.vitaressources.notebooks;

/// There is no such notebook or entry, or it is not for them to know.
public class NotebookNotFound extends RuntimeException {
    private NotebookNotFound(String what) {
        super(what);
    }

    public static NotebookNotFound byId(String id) {
        return new NotebookNotFound("Nothing that they may see: " + id.replaceAll("[^A-Za-z0-9._-]", "?"));
    }
}
