/// Keeping the centre for good: archives of the whole site and their return, backups and restoring, files read again
/// and
/// compared with their checksums.
@ApplicationModule(allowedDependencies = {"archive", "uploads", "library", "search"})
@NullMarked
package org.vitaressources.preservation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
