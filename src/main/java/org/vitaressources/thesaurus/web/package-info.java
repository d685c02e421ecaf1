/// Pages of the vocabulary editor.
@NullMarked
package org.vitaressources.thesaurus.web;

import org.jspecify.annotations.NullMarked;
