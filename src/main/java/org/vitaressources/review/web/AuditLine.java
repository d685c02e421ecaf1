package org.vitaressources.review.web;

import java.time.Instant;

/// A line of the log, in words.
///
/// @param what was done
/// @param about title of a contribution or a resource, name of a member; perhaps empty
/// @param link where that is, perhaps empty
record AuditLine(Instant at, String who, String what, String about, String link, String note) {}
