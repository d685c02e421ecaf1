/// The sessions of a kit in a calendar.
@NullMarked
package org.vitaressources.exports.calendar;

import org.jspecify.annotations.NullMarked;
