package org.vitaressources.exports.manuscript;

/// What is owed to a source.
///
/// @param number from 1
/// @param line as one cites it, with place, address and licence
/// @param address where it is read on the site
/// @param licence in words, perhaps empty
public record Reference(int number, String line, String title, String address, String licence) {}
