/// What other programs read: the JSON API and its OpenAPI description.
@ApplicationModule(allowedDependencies = {"ui", "text", "vocabulary", "library", "search"})
@NullMarked
package org.vitaressources.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
