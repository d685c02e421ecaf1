/// Documents and slides of office programs, written as the XML that they are (ECMA-376, OASIS OpenDocument 1.3).
@NullMarked
package org.vitaressources.exports.office;

import org.jspecify.annotations.NullMarked;
