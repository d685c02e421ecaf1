/// What is taken away as tagged PDF; keeps the library that lays it out to itself.
@NullMarked
package org.vitaressources.exports.pdf;

import org.jspecify.annotations.NullMarked;
