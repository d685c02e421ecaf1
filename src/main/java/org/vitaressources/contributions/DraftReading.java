package org.vitaressources.contributions;

import java.util.List;

/// Where the reading of a draft's file is.
///
/// @param file its name
/// @param state see [State]
/// @param reason why it could not be read or only in part, in French, perhaps empty
/// @param filled ids of the sections that were filled from it
/// @param left ids of the sections that it also had words for, where something stood already
public record DraftReading(String file, State state, String reason, List<String> filled, List<String> left) {

    /// What came of it.
    public enum State {
        /// Not begun, or going on.
        WAITING,
        /// Its text is known.
        READ,
        /// Its text went into the form, by its headings.
        FILLED,
        /// Its text went into the form, in one piece: its headings say nothing to the program.
        FILLED_WHOLE,
        /// It has no text that can be read; it stays as an annex.
        UNREADABLE,
        /// A picture: nothing to read.
        PICTURE
    }

    public DraftReading {
        filled = List.copyOf(filled);
        left = List.copyOf(left);
    }

    /// It goes on.
    public boolean waiting() {
        return state == State.WAITING;
    }
}
