package org.vitaressources.contributions;

/// A draft has as many files as one may have.
public class TooManyFiles extends RuntimeException {
    TooManyFiles() {
        super("No more than " + DraftFiles.MOST + " files");
    }
}
