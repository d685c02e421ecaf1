/// Proposals and their editorial life: drafted, reviewed, accepted, published as resources of the library, revised.
@ApplicationModule(
        allowedDependencies = {
            "archive",
            "ui",
            "text",
            "vocabulary",
            "accounts",
            "library",
            "uploads",
            "uploads :: web",
            "recognition"
        })
@NullMarked
package org.vitaressources.contributions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
