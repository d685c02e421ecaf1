/// Tables as files that spreadsheets open, in which no value is a formula.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.vitaressources.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
