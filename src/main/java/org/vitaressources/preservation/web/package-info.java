/// The page of backups: the last ones, files and tables looked over, archives to take away.
@NullMarked
package org.vitaressources.preservation.web;

import org.jspecify.annotations.NullMarked;
