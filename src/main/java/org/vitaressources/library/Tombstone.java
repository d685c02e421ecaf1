package org.vitaressources.library;

import java.time.Instant;

/// What is said of a resource that was withdrawn.
///
/// @param reason in words for readers, perhaps empty
/// @param silent readers are told nothing: its address is one where nothing is
public record Tombstone(
        ResourceId resource, String slug, String title, String reason, Instant withdrawn, boolean silent) {}
