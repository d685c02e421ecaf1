/// The command line: `serve`, `index`, `check`, `import` and the preparation of the start-up cache.
@ApplicationModule(allowedDependencies = {"ui", "text", "vocabulary", "library", "search", "accounts", "contributions", "uploads", "batches"})
@NullMarked
package org.vitaressources.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
