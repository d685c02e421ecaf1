package org.vitaressources.vocabulary;

import java.util.List;

/// What editors keep beside the vocabularies for who searches and who contributes; nothing that is indexed
/// depends on it.
///
/// @param pinned what is seen first for a query
/// @param wanted what contributors are asked for
record EditorialLists(List<PinnedResult> pinned, List<WantedSubject> wanted) {
    static final EditorialLists NONE = new EditorialLists(List.of(), List.of());
}
