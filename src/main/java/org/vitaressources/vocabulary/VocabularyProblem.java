package org.vitaressources.vocabulary;

/// A mistake in a file of `content/vocabulaires`, in words for the person who edits it.
///
/// @param file name of the file
/// @param line line number from 1, 0 when it concerns the whole file
/// @param message French sentence: what is wrong and what to write instead
public record VocabularyProblem(String file, int line, String message) {}
