package org.vitaressources.contributions.web;

/// How far a draft is, in words.
///
/// @param share 0 to 100
/// @param words the same, said
/// @param advice the one sentence that would help most; empty when all is there
/// @param anchor id of the control that it speaks of
record ProgressView(int share, String words, String advice, String anchor) {}
