/// What readers look for and do not find, counted without anything about them; where the collection has gaps.
@ApplicationModule(
        allowedDependencies = {
            "ui",
            "tables",
            "vocabulary",
            "archive",
            "accounts",
            "library",
            "contributions",
            "search",
            "review"
        })
@NullMarked
package org.vitaressources.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
