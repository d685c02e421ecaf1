package org.vitaressources.vocabulary;

/// A word or a phrase that also finds another one. Both ways are two of them.
///
/// @param typed what is asked for
/// @param found what is found as well
/// @param weight what the other is worth beside what was typed, above 0 and below 1
public record Synonym(String typed, String found, double weight) {}
