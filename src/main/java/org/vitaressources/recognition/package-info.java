/// What a text speaks of, in the words of the vocabularies: territories, sectors, types of structure, audiences,
/// acronyms; each with the sentence that says so. Learned from nothing outside the machine.
@ApplicationModule(allowedDependencies = {"vocabulary"})
@NullMarked
package org.vitaressources.recognition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
