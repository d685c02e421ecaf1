/// What readers and members send back about a practice: trials, questions, corrections, reports, thanks, and whether it
/// still holds; received, moderated, and written beside the resource.
@ApplicationModule(
        allowedDependencies = {
            "ui",
            "text",
            "vocabulary",
            "mail",
            "archive",
            "accounts",
            "library",
            "contributions",
            "review"
        })
@NullMarked
package org.vitaressources.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
