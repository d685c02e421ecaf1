package org.vitaressources.library.web;

import java.util.List;

/// What came back to a resource, for its page.
///
/// @param trials in the order of the file
/// @param counts how many ended how, for the sentence above them
/// @param questions with their answers
/// @param checked day on which its authors last said that it still holds, in words; empty when they never did
/// @param rhythm months after which they look at it again, 0 when they do not say
record ReturnsView(List<TrialView> trials, Counts counts, List<QuestionView> questions, String checked, int rhythm) {

    /// How many trials ended how.
    record Counts(long succeeded, long partial, long unsuccessful) {}

    /// Somebody tried it. Words perhaps empty.
    ///
    /// @param anchor of its element
    /// @param result end of the message key `trial.result.…`
    /// @param place where, a link when it is known
    /// @param date in words
    /// @param lines what was kept, adapted, dropped, what stood in the way; those that say nothing left out
    record TrialView(
            String anchor,
            String result,
            String structure,
            String structureType,
            ResourceView.Link place,
            String date,
            List<Said> lines,
            String by) {}

    /// A text under a heading.
    ///
    /// @param key end of the message key `transposition.said.…`
    record Said(String key, String text) {}

    /// A question and its answer.
    ///
    /// @param anchor of its element
    /// @param date in words, perhaps empty
    record QuestionView(String anchor, String question, String answer, String date, String by, String answeredBy) {}
}
