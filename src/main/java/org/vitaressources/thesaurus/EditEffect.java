package org.vitaressources.thesaurus;

import java.util.List;
import org.vitaressources.search.RelevanceRow;

/// What a change would do, told before it is made.
///
/// @param counts values of the facet that would have more or fewer resources
/// @param touched resources that are tagged with what is changed
/// @param found words that would find more or fewer resources
/// @param ranks questions of the editors' table of which a resource would gain or lose its rank
/// @param questions how many were asked
/// @param labelsIndexed words of labels are found only once the index is made anew: ranks may still move then
public record EditEffect(
        List<Count> counts,
        long touched,
        List<Found> found,
        List<RelevanceRow> ranks,
        int questions,
        boolean labelsIndexed) {

    /// A value of a facet.
    ///
    /// @param label as it would be
    public record Count(String id, String label, long before, long after) {}

    /// Words of a query.
    public record Found(String words, long before, long after) {}
}
