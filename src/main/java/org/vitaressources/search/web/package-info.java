/// Pages of search: results, territories, sectors.
@NullMarked
package org.vitaressources.search.web;

import org.jspecify.annotations.NullMarked;
