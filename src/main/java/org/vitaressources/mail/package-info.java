/// Letters by e-mail: printed in the reader's language, kept in the outbox, sent when a server is configured.
@ApplicationModule(allowedDependencies = {"archive"})
@NullMarked
package org.vitaressources.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
