/// The resources of the centre: identity, description, files. The only writer of `content/`; announces what changed.
@ApplicationModule(allowedDependencies = {"archive", "ui", "text", "vocabulary"})
@NullMarked
package org.vitaressources.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
