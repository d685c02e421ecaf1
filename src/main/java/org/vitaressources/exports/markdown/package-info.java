/// A manuscript as Markdown with its files, to be kept, changed and read again anywhere.
@NullMarked
package org.vitaressources.exports.markdown;

import org.jspecify.annotations.NullMarked;
