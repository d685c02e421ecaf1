package org.vitaressources.library;

import java.util.List;
import java.util.Optional;

/// Changes what is in the content folder, on behalf of people of the site. What it has returned for is on disk, in the
/// catalogue, announced, and survives a kill or a power cut; what it has not is there whole after the next start, or
/// not at all.
public interface Publishing {
    /// Publishes a new resource or a new state of one.
    ///
    /// @throws ChangedMeanwhile when it is no longer what the author saw; what was changed on disk is kept as a
    /// revision
    /// @throws PlaceTaken when it is new and other files stand in its place
    /// @throws java.io.UncheckedIOException when it could not be written, a full disk for one; what was there stays
    Revision publish(Publication publication);

    /// A path for the main file of a new resource, where nothing stands yet: `etude-de-cas/garage-solidaire/index.md`.
    ///
    /// @param folder in the content folder, one plain name
    /// @param title of the resource
    String freePlace(String folder, String title);

    /// Takes a resource out of the content folder; its address says so from then on.
    ///
    /// @param reason shown to readers
    /// @throws ChangedMeanwhile like [#publish(Publication)]
    Revision withdraw(ResourceId resource, String by, String reason, int basedOn);

    /// All states of a resource, the latest first. A resource that the site never published has none until
    /// [#adopt(ResourceId)].
    List<Revision> revisions(ResourceId resource);

    /// The latest state, keeping what is on disk now as the first one when there is none.
    ///
    /// @throws java.util.NoSuchElementException when there is no such resource
    Revision adopt(ResourceId resource);

    /// What stands at the address of a resource that was withdrawn.
    Optional<Tombstone> tombstone(String slug);
}
