package org.vitaressources.library.web;

import java.util.List;

/// How far what a resource tells of has been tried.
///
/// @param id of the level, for the messages `evidence.{id}`
/// @param level 1 to 4
/// @param grounds why, a sentence each
record EvidenceView(String id, int level, List<String> grounds) {}
