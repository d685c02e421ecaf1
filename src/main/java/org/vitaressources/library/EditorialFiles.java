package org.vitaressources.library;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The files of `content/vocabulaires` (vocabularies, synonyms, expected answers, what is seen first),
/// written on behalf of the editors of the site. They stay the truth: whoever edits them on disk is never
/// written over, and every change made here keeps the state before it. What was returned for survives a power
/// cut and is in force.
public interface EditorialFiles {
    /// A file as it is now.
    ///
    /// @param name without extension, `secteurs`
    /// @throws IllegalArgumentException when that can be none
    EditorialFile file(String name);

    /// Writes a file.
    ///
    /// @throws EditorialFileChanged when it is no longer what its editor saw; nothing was written
    /// @throws java.io.UncheckedIOException when it could not be written, a full disk for one; what was there
    /// stays
    EditorialChange write(Writing writing);

    /// Puts back what stood before a change.
    ///
    /// @throws EditorialFileChanged when the file was changed since
    /// @throws java.util.NoSuchElementException when there is no such change
    EditorialChange undo(long change, String by);

    /// A change.
    Optional<EditorialChange> change(long id);

    /// Changes, the newest first.
    List<EditorialChange> newest(Selection selection, int most);

    /// How many there are.
    long count(Selection selection);

    /// What a file said at a former moment; empty when it was not there.
    ///
    /// @param sum as [EditorialChange#before()] has it
    String former(String sum);

    /// Another name for who made changes, when their account goes.
    void rename(String by, String other);

    /// What is to be written.
    ///
    /// @param file name without extension
    /// @param seen [EditorialFile#sum()] of what its editor saw
    /// @param text from now on; blank to have no such file
    /// @param by account
    /// @param step what is done, one word
    /// @param about what it is done to, in the words of the editor
    /// @param note more of it, perhaps empty
    record Writing(String file, String seen, String text, String by, String step, String about, String note) {}

    /// Which changes.
    ///
    /// @param file empty for all
    /// @param by empty for all
    /// @param step empty for all
    /// @param from inclusive
    /// @param until exclusive
    record Selection(String file, String by, String step, Instant from, Instant until) {
        /// All changes of a file; of all of them when it is empty.
        public static Selection of(String file) {
            return new Selection(
                    file, "", "", Instant.parse("2000-01-01T00:00:00Z"), Instant.parse("9000-01-01T00:00:00Z"));
        }
    }
}
