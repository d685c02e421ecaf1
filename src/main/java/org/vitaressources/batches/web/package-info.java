/// The pages of batches, under `/administration/lots`.
@NullMarked
package org.vitaressources.batches.web;

import org.jspecify.annotations.NullMarked;
