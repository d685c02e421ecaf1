/// Benchmarks: main classes, not tests; `src/docs/benchmarks.md` says how to run and read them.
@NullMarked
package org.vitaressources.bench;

import org.jspecify.annotations.NullMarked;
