/// Keeping the centre for good: archives of the whole site and their return, backups and restoring, files read again
/// and
/// compared with their checksums.
@ApplicationModule(allowedDependencies = {"ui", "archive", "uploads", "accounts", "library", "search", "review"})
@NullMarked
package org.vitaressources.preservation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
