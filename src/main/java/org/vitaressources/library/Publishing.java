package org.vitaressources.library;

import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    default String freePlace(String folder, String title) {
        return freePlace(folder, title, Set.of());
    }

    /// The same, for one of many.
    ///
    /// @param given paths that are taken although nothing stands there yet
    String freePlace(String folder, String title, Set<String> given);

    /// Takes a resource out of the content folder; its address says so from then on.
    ///
    /// @param reason shown to readers
    /// @throws ChangedMeanwhile like [#publish(Publication)]
    Revision withdraw(ResourceId resource, String by, String reason, int basedOn);

    /// Carries out many changes, each by itself: what hinders one leaves the others. Quicker than one after the other,
    /// since database and index are told once; others who publish wait meanwhile, so some twenty at a time do.
    ///
    /// @return what came of each, in their order
    List<Attempt> carryOut(List<? extends Change> changes);

    /// What came of a change: the state that it made, or what [#publish(Publication)] would have thrown.
    record Attempt(Optional<Revision> revision, Optional<RuntimeException> failure) {}

    /// Readers at the address of a withdrawn resource are told nothing of it from now on, as if it had never been
    /// there: for what was put there by mistake and taken out at once. Its states stay.
    void silence(ResourceId withdrawn);

    /// All states of a resource, the latest first. A resource that the site never published has none until
    /// [#adopt(ResourceId)].
    List<Revision> revisions(ResourceId resource);

    /// The latest state, keeping what is on disk now as the first one when there is none.
    ///
    /// @throws java.util.NoSuchElementException when there is no such resource
    Revision adopt(ResourceId resource);

    /// What stands at the address of a resource that was withdrawn.
    Optional<Tombstone> tombstone(String slug);

    /// What stands at the address of this resource, when it was withdrawn.
    Optional<Tombstone> tombstone(ResourceId resource);
}
