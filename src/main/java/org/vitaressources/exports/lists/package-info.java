/// Lists of results as tables.
@NullMarked
package org.vitaressources.exports.lists;

import org.jspecify.annotations.NullMarked;
