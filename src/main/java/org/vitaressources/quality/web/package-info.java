/// Pages of quality: what would help, resource by resource, links, letters to authors; and the advice to an author.
@NullMarked
package org.vitaressources.quality.web;

import org.jspecify.annotations.NullMarked;
