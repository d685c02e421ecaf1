/// The pages of a course as learning platforms take them: one for each piece, with style, pictures and files.
@NullMarked
package org.vitaressources.exports.course;

import org.jspecify.annotations.NullMarked;
