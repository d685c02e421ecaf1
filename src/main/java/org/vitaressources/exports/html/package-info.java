/// What is taken away as well-formed XHTML: the one rendering that PDF, EPUB, the offline folder and packages for
/// learning
/// platforms share.
@NullMarked
package org.vitaressources.exports.html;

import org.jspecify.annotations.NullMarked;
