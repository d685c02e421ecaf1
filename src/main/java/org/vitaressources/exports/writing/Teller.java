package org.vitaressources.exports.writing;

import java.io.IOException;
import java.util.List;
import org.vitaressources.exports.manuscript.Block;
import org.vitaressources.exports.manuscript.Reference;

/// Who writes down what a [Narrative] tells, one thing after the other.
public interface Teller {
    /// In which manner a block is told.
    enum Manner {
        /// For everybody.
        BODY,
        /// A question and its answers.
        QUESTION,
        /// For the trainer alone.
        NOTE
    }

    /// What stands first.
    ///
    /// @param lines for whom it is, how long it lasts, where it comes from
    void cover(String title, List<String> lines) throws IOException;

    /// The place of the table of contents.
    ///
    /// @param headings of the two outermost levels
    void contents(String title, List<Heading> headings) throws IOException;

    /// A heading with an anchor.
    void heading(Heading heading) throws IOException;

    /// What kind of thing it is, how long it takes, what it aims at.
    void remark(String text) throws IOException;

    /// A piece of the text.
    void block(Block block, Manner manner) throws IOException;

    /// What a piece stands on, beside what it quotes.
    void sources(String title, List<Reference> references) throws IOException;

    /// A heading.
    ///
    /// @param level from 1
    /// @param key of its anchor; empty without one
    /// @param opensPage on paper, a page begins with it
    record Heading(int level, String key, String text, boolean opensPage) {}
}
