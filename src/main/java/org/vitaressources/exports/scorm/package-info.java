/// SCORM 1.2: one unit that tells a learning platform how far a learner is and what the answers were worth.
@NullMarked
package org.vitaressources.exports.scorm;

import org.jspecify.annotations.NullMarked;
