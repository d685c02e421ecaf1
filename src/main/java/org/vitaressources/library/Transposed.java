package org.vitaressources.library;

import java.util.List;
import org.vitaressources.vocabulary.TerritoryCode;

/// A resource that says that it is a transposition of another one, as the catalogue remembers it.
///
/// @param resource its id
/// @param structure the body that publishes it, perhaps empty
/// @param territories where it is
/// @param tried its authors say that they did it, or tell of results
record Transposed(String resource, String structure, List<TerritoryCode> territories, boolean tried) {}
