package org.vitaressources.library;

import java.util.Set;

/// Published as a Spring event, synchronously, when resources appeared or changed (their new state is what [Library]
/// answers) or disappeared. Idempotent: an index that missed one catches up by comparing fingerprints.
public record LibraryChanged(Set<ResourceId> changed, Set<ResourceId> removed) {}
