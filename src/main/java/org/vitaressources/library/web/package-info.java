/// Pages of a resource: its sheet, the reading view of its documents, downloads.
@NullMarked
package org.vitaressources.library.web;

import org.jspecify.annotations.NullMarked;
