/// View helpers without knowledge of the domain: pagination, breadcrumb, dates, sizes, slugs.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.vitaressources.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
