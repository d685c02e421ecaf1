package org.vitaressources.contributions;

/// Where the words of a field were taken from.
///
/// @param file name of the draft's file
/// @param anchor of the passage in the reading view
/// @param address in words: *p. 3*, *§ Partenaires*
public record Provenance(String file, String anchor, String address) {}
