package org.vitaressources.notebooks.web;

import java.util.List;

/// What the page of a notebook shows besides the text of the resource.
///
/// @param id of the resource
/// @param slug of the resource
/// @param closedOn in words, perhaps empty
/// @param participants the structures that take part
/// @param entries the oldest first
/// @param models drawn from it
/// @param signedIn somebody is signed in
/// @param following who is signed in follows it
/// @param workshop who is signed in works on it
/// @param author they write in it
record NotebookView(
        String id,
        String slug,
        String question,
        List<String> hypotheses,
        List<Participant> participants,
        boolean closed,
        String closedOn,
        List<EntryView> entries,
        List<Link> models,
        boolean signedIn,
        boolean following,
        boolean workshop,
        boolean author) {
    /// A structure.
    ///
    /// @param type in words, perhaps empty
    /// @param places in words
    record Participant(String name, String type, String places) {}

    /// A resource.
    record Link(String title, String path) {}

    /// Something stands in the head.
    public boolean hasHead() {
        return !question.isEmpty() || !hypotheses.isEmpty() || !participants.isEmpty();
    }
}
