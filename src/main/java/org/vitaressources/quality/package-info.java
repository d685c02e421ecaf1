/// What would make resources better for their readers: how complete their descriptions are, how accessible their
/// documents, and whether the links out of them still lead anywhere.
@ApplicationModule(
        allowedDependencies = {
            "ui",
            "tables",
            "archive",
            "text",
            "vocabulary",
            "mail",
            "accounts",
            "library",
            "contributions",
            "review"
        })
@NullMarked
package org.vitaressources.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
