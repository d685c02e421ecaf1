package org.vitaressources.search;

import java.util.List;

/// A query of the editor's table and what became of it.
///
/// @param words as typed
/// @param atWorst the rank that each expected resource must reach
/// @param expected what must be found, in the order of the file
public record RelevanceRow(String words, int atWorst, List<Expected> expected) {

    /// Every expected resource stands high enough.
    public boolean met() {
        return expected.stream().allMatch(resource -> resource.rank() > 0 && resource.rank() <= atWorst);
    }

    double reciprocalRank() {
        return expected.stream().mapToInt(Expected::rank).filter(rank -> rank > 0).min().stream()
                .mapToDouble(rank -> 1.0 / rank)
                .findFirst()
                .orElse(0);
    }

    /// A resource that must be found.
    ///
    /// @param written as in the file: an address or a path
    /// @param slug its address, empty when there is no such resource
    /// @param title its title, empty likewise
    /// @param rank from 1; 0 when it is not among the first answers
    /// @param before its rank before the last change; 0 when it was not found, [#NOT_ASKED] when the question was
    ///     not asked then
    public record Expected(String written, String slug, String title, int rank, int before) {
        /// There is nothing to compare with.
        public static final int NOT_ASKED = -1;

        /// What a change did to it.
        public Change change() {
            if (before == NOT_ASKED || before == rank) {
                return Change.NONE;
            }
            return rank != 0 && (before == 0 || rank < before) ? Change.GAIN : Change.LOSS;
        }
    }

    /// Better or worse than before the last change.
    public enum Change {
        NONE,
        GAIN,
        LOSS
    }
}
