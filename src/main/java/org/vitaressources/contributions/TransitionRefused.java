package org.vitaressources.contributions;

/// A contribution cannot go that way from where it is.
public class TransitionRefused extends RuntimeException {
    private final transient ContributionState state;
    private final String step;

    TransitionRefused(ContributionState state, String step) {
        super("No " + step + " from " + state);
        this.state = state;
        this.step = step;
    }

    /// Where it is.
    public ContributionState state() {
        return state;
    }

    /// What was tried: `submission`, `publication`…
    public String step() {
        return step;
    }
}
