/// Pictures that any program shows, small enough to be taken away.
@NullMarked
package org.vitaressources.exports.pictures;

import org.jspecify.annotations.NullMarked;
