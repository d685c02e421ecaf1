/// Reading what members propose: the moderators' desk, letters at each step, the log of who did what.
@ApplicationModule(
        allowedDependencies = {
            "archive",
            "ui",
            "tables",
            "text",
            "vocabulary",
            "mail",
            "accounts",
            "library",
            "contributions"
        })
@NullMarked
package org.vitaressources.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
