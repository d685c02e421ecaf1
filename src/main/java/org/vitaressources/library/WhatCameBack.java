package org.vitaressources.library;

import java.util.List;
import java.util.Map;

/// What came back to resources, and what follows from it, as seen at one moment of a reconciliation.
///
/// @param folder files of returns
/// @param transpositions resources that say that they come from another one, by the id of that
/// @param rule what follows from it
record WhatCameBack(ReturnsFolder folder, Map<String, List<Transposed>> transpositions, EvidenceRule rule) {
    CameBack of(String id) {
        return new CameBack(folder.of(id), transpositions.getOrDefault(id, List.of()));
    }

    Assessment assess(ReadResource read, CameBack cameBack) {
        return rule.of(read.described().description(), read.body(), cameBack);
    }
}
