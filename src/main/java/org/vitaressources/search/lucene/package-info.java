/// Quarantine of Apache Lucene: analysis, index, queries, facets, highlighting.
@NullMarked
package org.vitaressources.search.lucene;

import org.jspecify.annotations.NullMarked;
