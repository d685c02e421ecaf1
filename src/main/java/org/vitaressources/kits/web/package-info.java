/// Pages of kits: their list, their making, what is said about them, what is put aside for them.
@NullMarked
package org.vitaressources.kits.web;

import org.jspecify.annotations.NullMarked;
