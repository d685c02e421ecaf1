/// Action research: notebooks that grow entry by entry, who keeps and follows them, and the models drawn from them.
@ApplicationModule(
        allowedDependencies = {
            "ui",
            "archive",
            "text",
            "vocabulary",
            "mail",
            "uploads",
            "uploads :: web",
            "accounts",
            "library",
            "contributions",
            "review"
        })
@NullMarked
package org.vitaressources.notebooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
