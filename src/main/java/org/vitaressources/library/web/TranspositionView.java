package org.vitaressources.library.web;

import java.util.List;

/// The practice that a resource was made from.
///
/// @param source its page; empty when the collection no longer holds it
/// @param lines what was kept, adapted, dropped, what it took
record TranspositionView(ResourceView.Link source, List<ReturnsView.Said> lines) {}
