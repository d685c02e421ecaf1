package org.vitaressources.library;

/// A resource as a list to choose from names it.
///
/// @param id identity
/// @param slug its address
public record Titled(ResourceId id, String slug, String title) {}
