/// The pages of the moderators' desk, and of the log.
@NullMarked
package org.vitaressources.review.web;

import org.jspecify.annotations.NullMarked;
