/// Quarantine of Apache Tika: parsing in child processes.
@NullMarked
package org.vitaressources.text.tika;

import org.jspecify.annotations.NullMarked;
