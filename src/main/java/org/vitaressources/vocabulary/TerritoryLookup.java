package org.vitaressources.vocabulary;

import java.util.List;

/// The answer to "which territory is meant by this?".
public sealed interface TerritoryLookup {
    /// What was written.
    String written();

    /// One place, present (a former one has already been followed to its successor or successors).
    record Found(String written, List<Territory> territories) implements TerritoryLookup {}

    /// Several places bear this name.
    record Ambiguous(String written, List<Territory> candidates) implements TerritoryLookup {}

    /// None does; the candidates are the nearest in spelling, perhaps none.
    record Unknown(String written, List<Territory> candidates) implements TerritoryLookup {}
}
