package org.vitaressources.library;

/// The file of a document is no longer there, or lies outside the content folder.
public class DocumentNotFound extends RuntimeException {
    DocumentNotFound(String path) {
        super("No such document in the content folder: " + path);
    }
}
