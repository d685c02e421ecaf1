/// The pages on which readers send something back, and those on which it is answered and moderated.
@NullMarked
package org.vitaressources.feedback.web;

import org.jspecify.annotations.NullMarked;
