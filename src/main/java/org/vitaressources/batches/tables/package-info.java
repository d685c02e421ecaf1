/// Tables as files, read row by row within limits and written: CSV in whatever form it comes, and XLSX. Knows nothing
/// of
/// what the rows mean.
@NullMarked
package org.vitaressources.batches.tables;

import org.jspecify.annotations.NullMarked;
