/// The vocabularies as editors change them from the site: each change tried, its effect shown, then written
/// to the files of `content/vocabulaires`, which stay the truth.
@ApplicationModule(
        allowedDependencies = {"ui", "vocabulary", "archive", "accounts", "library", "contributions", "search", "review"
        })
@NullMarked
package org.vitaressources.thesaurus;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
