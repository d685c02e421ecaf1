package org.vitaressources.recognition;

import java.util.List;
import org.vitaressources.vocabulary.Territory;

/// A name of a place, or of several, somewhere in a text.
///
/// @param part where
/// @param from where the name begins
/// @param to where it ends
/// @param places that bear it; several when nothing yet tells which
/// @param weight signs that a place is meant at all, see [PlaceSigns]
record PlaceMention(TextPart part, int from, int to, List<Territory> places, int weight) {}
