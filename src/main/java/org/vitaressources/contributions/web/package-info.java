/// Pages of those who write: their contributions, the form, what is checked before others read it.
@NullMarked
package org.vitaressources.contributions.web;

import org.jspecify.annotations.NullMarked;
