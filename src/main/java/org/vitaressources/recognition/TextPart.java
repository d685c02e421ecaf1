package org.vitaressources.recognition;

/// A part of what is looked through.
///
/// @param name where the reader finds it again: `titre`, the id of a section, the name of a file with an anchor
/// @param text plain or Markdown
/// @param weight what one mention in it counts: more in a title than in an annex
public record TextPart(String name, String text, int weight) {}
