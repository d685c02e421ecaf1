package org.vitaressources.library;

import java.util.List;
import java.util.Optional;

/// A description with what stands beside it in a front matter.
///
/// @param description after fall-backs
/// @param declaredId identity that it claims
/// @param slugBase what its address is made from, before it is made unique
/// @param remarks for the librarian
record Described(Description description, Optional<ResourceId> declaredId, String slugBase, List<String> remarks) {}
