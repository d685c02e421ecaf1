package org.vitaressources.exports.manuscript;

import java.util.List;
import java.util.Optional;
import org.vitaressources.kits.Question;

/// What has a title and is shown at one time: a step of a kit, a section of a text.
///
/// @param key stable identity within the manuscript: letters, digits, `-`, `_`, beginning with a letter
/// @param name of its kind in words (*Activité*); empty when that says nothing
/// @param minutes 0 when that is not said
/// @param aim perhaps empty
/// @param body what everybody sees, without the question
/// @param question what it asks; right answers and what is said about them only for the trainer, unless the form checks
///     answers itself (SCORM, a quiz of a cartridge)
/// @param notes for the trainer; none in the version of learners
/// @param references numbers of the references that it stands on
/// @param originals files that go with it
public record Piece(
        String key,
        Kind kind,
        String name,
        String title,
        int minutes,
        String aim,
        List<Block> body,
        Optional<Question> question,
        List<Block> notes,
        List<Integer> references,
        List<Original> originals,
        Optional<Link> link) {

    /// What it is, for forms that write some of them otherwise.
    public enum Kind {
        /// Something to read.
        TEXT,
        /// Something to do.
        ACTIVITY,
        /// Something to answer.
        QUESTION,
        /// A title between two parts.
        BREAK,
        /// For the trainer alone.
        NOTE,
        /// An address elsewhere.
        LINK
    }

    /// An address elsewhere.
    ///
    /// @param address `http(s)://…`
    public record Link(String title, String address) {}

    public Piece {
        body = List.copyOf(body);
        notes = List.copyOf(notes);
        references = List.copyOf(references);
        originals = List.copyOf(originals);
    }
}
