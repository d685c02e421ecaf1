/// The command line: `serve`, `index`, `check`, `import`, archives and backups, the preparation of the start-up cache.
@ApplicationModule(
        allowedDependencies = {
            "archive",
            "ui",
            "text",
            "vocabulary",
            "library",
            "search",
            "accounts",
            "contributions",
            "uploads",
            "batches",
            "preservation"
        })
@NullMarked
package org.vitaressources.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
