/// Files on their way in: sent piece by piece, resumed after an interruption, whole at the end. What becomes of a whole
/// file is the business of who asked for it.
@ApplicationModule(allowedDependencies = {"archive", "ui"})
@NullMarked
package org.vitaressources.uploads;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
