package org.vitaressources.library;

import java.util.List;
import org.vitaressources.text.Finding;

/// What was found in a document, in words for its author: what, why it matters, where, and how it is mended.
///
/// @param what with how often
/// @param where the first places
/// @param more places that are not named
/// @param ways to mend it, one for each program in which it may have been made
public record FindingAdvice(Finding.Kind kind, String what, String why, List<Where> where, int more, List<Way> ways) {
    public FindingAdvice {
        where = List.copyOf(where);
        ways = List.copyOf(ways);
    }

    /// A place in words.
    ///
    /// @param anchor in the reading view, empty when there is none to go to
    public record Where(String label, String anchor) {}

    /// How to mend it in a program.
    public record Way(String program, String steps) {}
}
