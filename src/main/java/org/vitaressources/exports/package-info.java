/// What leaves the centre as files: kits, resources and lists of results, in the forms that other programs open. What
/// is
/// taken away is first a [org.vitaressources.exports.manuscript.Manuscript]; each form writes that, and knows nothing
/// of
/// where it came from.
@ApplicationModule(
        allowedDependencies = {"ui", "tables", "text", "vocabulary", "archive", "accounts", "library", "search", "kits"
        })
@NullMarked
package org.vitaressources.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
