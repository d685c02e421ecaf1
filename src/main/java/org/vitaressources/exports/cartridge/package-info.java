/// IMS Common Cartridge 1.1: what Moodle and other learning platforms import as a course.
@NullMarked
package org.vitaressources.exports.cartridge;

import org.jspecify.annotations.NullMarked;
