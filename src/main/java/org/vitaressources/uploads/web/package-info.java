/// How files on their way in are answered for over HTTP, whatever they are sent for.
@NamedInterface("web")
@NullMarked
package org.vitaressources.uploads.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
