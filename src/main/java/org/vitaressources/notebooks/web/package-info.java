/// Pages of notebooks: the list, the workshop of who keeps one, the form of an entry, the part of a resource's
/// page.
@NullMarked
package org.vitaressources.notebooks.web;

import org.jspecify.annotations.NullMarked;
