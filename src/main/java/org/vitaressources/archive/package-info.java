/// What each module declares of its data so that the centre can be taken away, put back and looked over: its part of
/// the
/// archive of the whole site, and what must hold in its tables.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.vitaressources.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
