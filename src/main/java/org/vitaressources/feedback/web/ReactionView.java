package org.vitaressources.feedback.web;

import java.util.List;
import org.vitaressources.feedback.Kind;
import org.vitaressources.feedback.Reaction;
import org.vitaressources.feedback.TextChange;

/// A reaction as a page shows it.
///
/// @param title of the resource, its id when it is gone
/// @param slug of the resource, empty when it is gone
/// @param when it was sent, in words
/// @param age how long it waits, in words
/// @param sender name of who sent it; *ancien membre*, or that they have no account
/// @param facts what a trial says, a line each; the message `feedback.trial.{key}` names it
/// @param change what a correction changes; nothing for all others
/// @param documentTitle of the document that a correction is about, empty for the page
/// @param answeredBy name of who answered a question, perhaps empty
record ReactionView(
        Reaction reaction,
        String title,
        String slug,
        String when,
        String age,
        String sender,
        List<Fact> facts,
        TextChange change,
        String documentTitle,
        String answeredBy) {
    /// A line of a trial.
    record Fact(String key, String value) {}

    public Kind kind() {
        return reaction.kind();
    }
}
