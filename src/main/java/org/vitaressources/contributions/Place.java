package org.vitaressources.contributions;

import org.vitaressources.library.ResourceId;

/// What a contribution becomes in the collection, and where: chosen once.
///
/// @param main path of its main file in the content folder
record Place(ResourceId resource, String main) {}
