/// Pages about what readers look for and where the collection has gaps.
@NullMarked
package org.vitaressources.insight.web;

import org.jspecify.annotations.NullMarked;
