/// Controlled vocabularies: territories (a tree), sectors, types, structures, themes, audiences, acronyms.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.vitaressources.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
