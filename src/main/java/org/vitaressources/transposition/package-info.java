/// Families of practices: which one was made from which, in both directions; `transposition.web` draws them.
@ApplicationModule(allowedDependencies = {"library", "ui", "vocabulary"})
@NullMarked
package org.vitaressources.transposition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
