/// Trainers' kits: sessions and steps made of resources, passages, activities and questions; their licences and
/// credits;
/// what becomes of a passage when its source changes.
@ApplicationModule(
        allowedDependencies = {
            "ui",
            "text",
            "vocabulary",
            "mail",
            "archive",
            "uploads",
            "uploads :: web",
            "accounts",
            "library",
            "contributions",
            "search"
        })
@NullMarked
package org.vitaressources.kits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
