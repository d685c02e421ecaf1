/// VITA ressources: documents in, searchable site out. See `src/docs/architecture.md`.
@NullMarked
package org.vitaressources;

import org.jspecify.annotations.NullMarked;
