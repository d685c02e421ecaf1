package org.vitaressources.contributions.web;

import java.util.List;

/// What the collection may hold of a draft already, as a page shows it.
///
/// @param id of the contribution
/// @param editable its author may say what it is
/// @param rows resource by resource
/// @param drafts other drafts of the author with the same file
public record DuplicatesView(String id, boolean editable, List<Row> rows, List<OwnDraft> drafts) {

    /// A resource.
    ///
    /// @param kind end of the key `duplicates.kind.…`
    /// @param path of the resource
    /// @param file title of the draft's file that is concerned, perhaps empty
    /// @param percent of it that stands there
    /// @param where parts of the file in words: *p. 4 à 9*; empty when that says nothing
    /// @param passages places in the collection to compare with
    /// @param relation end of the key `duplicates.relation.…`
    /// @param revisable its author may bring out a new version
    public record Row(
            String kind,
            String resource,
            String path,
            String title,
            String file,
            int percent,
            String where,
            List<Place> passages,
            String relation,
            boolean revisable) {}

    /// A place in the collection.
    public record Place(String label, String path) {}

    /// Another draft.
    public record OwnDraft(String path, String title, String file) {}

    /// There is nothing to say.
    public boolean isEmpty() {
        return rows.isEmpty() && drafts.isEmpty();
    }
}
