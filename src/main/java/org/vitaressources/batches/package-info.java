/// Many resources at once: imported from an archive, a folder and a table, or given other tags; seen before it is done,
/// and undone as a whole.
@ApplicationModule(
        allowedDependencies = {
            "ui",
            "tables",
            "archive",
            "text",
            "vocabulary",
            "uploads",
            "uploads :: web",
            "accounts",
            "library",
            "search",
            "contributions",
            "review"
        })
@NullMarked
package org.vitaressources.batches;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
