/// The index of the library: queries, facets, passages, similar resources, and the pages that show them.
@ApplicationModule(allowedDependencies = {"ui", "archive", "text", "vocabulary", "library"})
@NullMarked
package org.vitaressources.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
