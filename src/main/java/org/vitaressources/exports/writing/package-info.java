/// What the forms have in common: clean text, XML and ZIP with the same bytes each time, pictures, and the order
/// in which a manuscript is told.
@NullMarked
package org.vitaressources.exports.writing;

import org.jspecify.annotations.NullMarked;
