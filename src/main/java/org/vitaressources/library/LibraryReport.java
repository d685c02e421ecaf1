package org.vitaressources.library;

import java.time.Instant;
import org.vitaressources.text.ReadingStatus;

/// Something that the librarian should know of a file: level × stage × file × what to do.
///
/// @param level how grave
/// @param stage where it was noticed
/// @param path file relative to the content folder
/// @param slug resource that it belongs to, empty when it belongs to none
/// @param status of the reading when the stage is `READING`, else `COMPLETE`
/// @param message what happened, in French
/// @param noticed when
public record LibraryReport(
        Level level, Stage stage, String path, String slug, ReadingStatus status, String message, Instant noticed) {

    /// How grave.
    public enum Level {
        /// Something is lost to the reader.
        ERROR,
        /// Something is missing or doubtful.
        WARNING
    }

    /// Where it was noticed.
    public enum Stage {
        /// The file itself: unreadable name, denied, vanished.
        FILE,
        /// Its front matter or sidecar.
        DESCRIPTION,
        /// Its text.
        READING
    }
}
