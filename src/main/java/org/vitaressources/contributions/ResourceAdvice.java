package org.vitaressources.contributions;

import java.util.Collection;
import java.util.Map;

/// What would make published resources better for their readers: every bean of this type is asked, in the order of its
/// `@Order`, when authors see the list of what they wrote.
public interface ResourceAdvice {
    /// What to say at these published contributions; those of which there is nothing to say are left out.
    Map<ContributionId, Advice> on(Collection<Contribution> published);

    /// Advice to the author.
    ///
    /// @param message key of the words, with the number as `{0}`: « 3 conseils pour vos lecteurs »
    /// @param count how many
    /// @param path of the page that says them
    record Advice(String message, int count, String path) {}
}
