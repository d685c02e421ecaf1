package org.vitaressources.batches;

import java.util.List;

/// Something that the examination of a row found; the message `batches.finding.<code>` says what, and what to do.
///
/// @param args what the message names
public record Finding(Code code, List<String> args) {
    public Finding {
        args = List.copyOf(args);
    }

    static Finding of(Code code, String... args) {
        return new Finding(code, List.of(args));
    }

    /// How bad it is.
    public enum Level {
        /// Nothing to do.
        NOTE,
        /// Worth a look; it goes in.
        WARNING,
        /// Somebody must choose.
        CHOICE,
        /// It does not go in.
        ERROR
    }

    /// What can be found.
    public enum Code {
        FILE_MISSING(Level.ERROR),
        FILE_AMBIGUOUS(Level.ERROR),
        FILE_TWICE(Level.ERROR),
        FILES_TOO_MANY(Level.ERROR),
        FILE_TOO_LARGE(Level.ERROR),
        FILE_BAD_NAME(Level.ERROR),
        FILE_DAMAGED(Level.ERROR),
        FILE_LOCKED(Level.ERROR),
        FILE_BOMB(Level.ERROR),
        TYPE_EMPTY(Level.ERROR),
        TYPE_PROGRAM(Level.ERROR),
        TYPE_WEB_PAGE(Level.ERROR),
        TYPE_ARCHIVE(Level.ERROR),
        TYPE_MACROS(Level.ERROR),
        TYPE_BOMB(Level.ERROR),
        TYPE_UNKNOWN(Level.ERROR),
        NOTHING(Level.ERROR),
        TERRITORY_UNKNOWN(Level.ERROR),
        TERRITORY_AMBIGUOUS(Level.ERROR),
        CONCEPT_UNKNOWN(Level.ERROR),
        DATE_BAD(Level.ERROR),
        ID_BAD(Level.ERROR),
        ID_TWICE(Level.ERROR),
        VALUE_BAD(Level.ERROR),
        CELL_ERROR(Level.ERROR),
        DUPLICATE_ID(Level.CHOICE),
        DUPLICATE_FILE(Level.CHOICE),
        DUPLICATE_TITLE(Level.CHOICE),
        SAME_BYTES(Level.WARNING),
        TITLE_TWICE(Level.WARNING),
        TITLE_FROM_FILE(Level.WARNING),
        FILE_NOT_NAMED(Level.WARNING),
        FILE_WITHOUT_TEXT(Level.WARNING),
        FILE_HARD_TO_READ(Level.WARNING),
        DATE_FROM_NUMBER(Level.WARNING),
        LICENCE_UNKNOWN(Level.WARNING),
        LICENCE_MISSING(Level.NOTE),
        VALUE_KEPT(Level.WARNING),
        LINK_LOST(Level.WARNING),
        ONLY_DESCRIBED(Level.WARNING),
        EXAMPLE_ROW(Level.NOTE),
        NOT_YOURS(Level.ERROR),
        GONE(Level.ERROR);

        private final Level level;

        Code(Level level) {
            this.level = level;
        }

        /// How bad it is.
        public Level level() {
            return level;
        }
    }
}
