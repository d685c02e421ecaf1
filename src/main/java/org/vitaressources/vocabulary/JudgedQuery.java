package org.vitaressources.vocabulary;

import java.util.List;

/// A query of the editor's table: what a practitioner types, and what must be found.
///
/// @param words as typed
/// @param expected addresses (slugs) or paths in the content folder of the resources that must be found
/// @param atWorst the rank, from 1, that each of them must reach
public record JudgedQuery(String words, List<String> expected, int atWorst) {
    /// Rank wanted when none is written.
    public static final int USUAL_RANK = 5;

    public JudgedQuery {
        expected = List.copyOf(expected);
    }
}
