package org.vitaressources.review.web;

import org.vitaressources.review.QueueRow;

/// A line of the queue, in words.
///
/// @param age *depuis 3 jours*
/// @param type label of the type, perhaps empty
/// @param territories names, perhaps empty
record QueueLine(QueueRow row, String age, String type, String territories) {}
