/// The site as a whole: home, static pages, state of the collection, errors, security rules, start-up, commands.
@ApplicationModule(
        allowedDependencies = {
            "ui",
            "text",
            "vocabulary",
            "accounts",
            "library",
            "contributions",
            "search",
            "uploads",
            "notebooks",
            "batches",
            "preservation"
        })
@NullMarked
package org.vitaressources.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
