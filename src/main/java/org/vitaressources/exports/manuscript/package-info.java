/// What is taken away, as typed values: parts, pieces, blocks and runs of text.
@NullMarked
package org.vitaressources.exports.manuscript;

import org.jspecify.annotations.NullMarked;
