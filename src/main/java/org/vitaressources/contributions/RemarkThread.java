package org.vitaressources.contributions;

import java.util.List;

/// A remark with its answers, as it stands beside the present text.
///
/// @param answers the first first
/// @param place where its words are now
public record RemarkThread(Said first, List<Said> answers, Place place) {
    /// A remark and who says it.
    ///
    /// @param name as it is shown, empty for who has left
    /// @param byAuthor it is the author of the contribution who speaks
    public record Said(Remark remark, String name, boolean byAuthor) {}

    /// Where the words that a remark is about are now.
    public enum Place {
        /// It is about the whole contribution.
        WHOLE,
        /// It is about a field that is there.
        FIELD,
        /// Its words are in the field.
        FOUND,
        /// Its words are no longer in the field: they were changed.
        CHANGED,
        /// The field is no longer there.
        GONE
    }

    public RemarkThread {
        answers = List.copyOf(answers);
    }

    public Remark remark() {
        return first.remark();
    }

    /// Something is still asked for.
    public boolean isOpen() {
        return remark().isOpen();
    }

    /// The author had the last word.
    public boolean isAnswered() {
        return isOpen() && !answers.isEmpty() && answers.getLast().byAuthor();
    }
}
