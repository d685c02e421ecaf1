/// People: their accounts, roles and profiles, and how they sign in.
@ApplicationModule(allowedDependencies = {"archive", "ui", "vocabulary", "mail"})
@NullMarked
package org.vitaressources.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
