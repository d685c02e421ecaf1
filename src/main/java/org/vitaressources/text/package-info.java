/// From bytes to readable text: Markdown, office files and PDF become passages with an address, safe HTML and metadata.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.vitaressources.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
