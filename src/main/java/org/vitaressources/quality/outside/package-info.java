/// The one place from which the site asks other sites for anything: addresses are resolved once, and only public ones
/// are connected to.
@NullMarked
package org.vitaressources.quality.outside;

import org.jspecify.annotations.NullMarked;
