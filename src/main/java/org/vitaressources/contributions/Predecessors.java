package org.vitaressources.contributions;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The text that a contribution is to be compared with.
@Component
public class Predecessors {
    private final Contributions contributions;
    private final BaseStates bases;

    Predecessors(Contributions contributions, BaseStates bases) {
        this.contributions = contributions;
        this.bases = bases;
    }

    /// The one that its author handed in before; of a revision that was handed in once, the state of the resource that
    /// it starts from.
    public Optional<Draft> of(Contribution contribution) {
        List<Draft> submissions = contributions.submissions(contribution.id());
        if (submissions.size() > 1) {
            return Optional.of(submissions.get(1));
        }
        return contribution.state() == ContributionState.PUBLISHED
                ? Optional.empty()
                : bases.of(contribution).map(StateDraft::of);
    }
}
