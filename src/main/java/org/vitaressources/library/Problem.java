package org.vitaressources.library;

import org.vitaressources.library.LibraryReport.Level;
import org.vitaressources.library.LibraryReport.Stage;
import org.vitaressources.text.Reading;
import org.vitaressources.text.ReadingStatus;

/// Something to report of a file, before it is stored.
record Problem(Level level, Stage stage, String path, ReadingStatus status, String message) {
    /// The file itself is out of reach.
    static Problem file(String path, String message) {
        return new Problem(Level.ERROR, Stage.FILE, path, ReadingStatus.COMPLETE, message);
    }

    /// Its description is doubtful.
    static Problem description(String path, String message) {
        return new Problem(Level.WARNING, Stage.DESCRIPTION, path, ReadingStatus.COMPLETE, message);
    }

    /// Its text could not, or not fully, be read.
    static Problem reading(String path, Reading reading) {
        Level level = switch (reading.status()) {
            case PARTIAL, GARBLED, EMPTY, IMAGE_WITHOUT_TEXT, COMPLETE -> Level.WARNING;
            case NO_TEXT, ENCRYPTED, DAMAGED, TOO_LARGE, GAVE_UP, UNSUPPORTED -> Level.ERROR;
        };
        return new Problem(level, Stage.READING, path, reading.status(), reading.reason());
    }
}
