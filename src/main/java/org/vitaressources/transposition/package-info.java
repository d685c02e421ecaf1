/// Families of practices: which one was made from which, in both directions, and what is told of a source that changed;
/// `transposition.web` draws them.
@ApplicationModule(
        allowedDependencies = {"accounts", "archive", "contributions", "library", "mail", "ui", "vocabulary"})
@NullMarked
package org.vitaressources.transposition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
