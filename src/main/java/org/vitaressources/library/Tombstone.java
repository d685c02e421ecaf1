package org.vitaressources.library;

import java.time.Instant;

/// What is said of a resource that was withdrawn.
///
/// @param reason in words for readers, perhaps empty
public record Tombstone(ResourceId resource, String slug, String title, String reason, Instant withdrawn) {}
