package org.vitaressources.library;

import java.util.List;

/// All that came back to a resource from elsewhere.
///
/// @param returned by its file of returns
/// @param transpositions resources that say that they come from it
record CameBack(ReturnsFolder.Returned returned, List<Transposed> transpositions) {
    /// Changes when any of it does; empty when there is none.
    String sum() {
        return sum(returned.sha256(), transpositions);
    }

    static String sum(String returns, List<Transposed> transpositions) {
        return transpositions.isEmpty()
                ? returns
                : Checksum.of(returns + "\n"
                        + transpositions.stream()
                                .map(Transposed::toString)
                                .sorted()
                                .toList());
    }
}
