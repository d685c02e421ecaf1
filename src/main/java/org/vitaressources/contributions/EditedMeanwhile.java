package org.vitaressources.contributions;

/// Somebody (perhaps the same person in another window) wrote to the contribution since it was read; nothing was
/// written over that.
public class EditedMeanwhile extends RuntimeException {
    public EditedMeanwhile(ContributionId id, int version) {
        super("Contribution " + id + " is no longer at version " + version);
    }
}
