package org.vitaressources.feedback;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.ContributionId;
import org.vitaressources.contributions.Contributions;
import org.vitaressources.contributions.Draft;
import org.vitaressources.contributions.EditedMeanwhile;
import org.vitaressources.contributions.HeldResource;
import org.vitaressources.contributions.HeldResources;
import org.vitaressources.contributions.Remark;
import org.vitaressources.contributions.Remarks;
import org.vitaressources.contributions.Revising;
import org.vitaressources.feedback.StepRefused.Reason;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;

/// Takes corrections into new versions of their resources: the change is made where the words are found, and told in a
/// remark where they are not. Version and correction are stored together, or neither is.
@Component
public class Corrections {
    private final Reactions reactions;
    private final Library library;
    private final HeldResources resources;
    private final Revising revising;
    private final Contributions contributions;
    private final Remarks remarks;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Corrections(
            Reactions reactions,
            Library library,
            HeldResources resources,
            Revising revising,
            Contributions contributions,
            Remarks remarks,
            TransactionTemplate transaction,
            Clock clock) {
        this.reactions = reactions;
        this.library = library;
        this.resources = resources;
        this.revising = revising;
        this.contributions = contributions;
        this.remarks = remarks;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Takes a correction.
    ///
    /// @param label what a remark begins with where the words are not found
    /// @param reason kept with the new version
    /// @return the version that holds it, for its author to read, change and hand in
    /// @throws StepRefused when it was decided about meanwhile, or the resource is gone
    public ContributionId take(Reaction reaction, SignedInMember member, String label, String reason) {
        if (!(reaction.matter() instanceof Correction correction)) {
            throw new StepRefused(Reason.STATE);
        }
        HeldResource held = library.byId(reaction.resource())
                .map(Resource::slug)
                .flatMap(slug -> resources.at(slug, member))
                .filter(HeldResource::mayRevise)
                .orElseThrow(() -> new StepRefused(Reason.GONE));
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                Contribution version = revising.begin(member.id(), held, reason);
                boolean applied = apply(version, correction);
                if (!applied) {
                    remarks.say(
                            version.id(),
                            reaction.sender().member(),
                            "",
                            correction.original(),
                            said(correction, label));
                }
                reaction.correct(member.id().value(), version.id().value(), applied, clock.instant());
                reactions.store(reaction);
                return version.id();
            }));
        } catch (EditedMeanwhile e) {
            throw new StepRefused(Reason.MEANWHILE);
        }
    }

    private boolean apply(Contribution version, Correction correction) {
        if (!version.state().isWithAuthor() || !correction.document().isEmpty()) {
            return false;
        }
        Optional<Draft> changed = CorrectedDraft.of(version.draft(), correction.original(), correction.proposed());
        changed.ifPresent(draft -> {
            version.write(draft, clock.instant());
            contributions.store(version);
        });
        return changed.isPresent();
    }

    private static String said(Correction correction, String label) {
        String why = correction.why().isEmpty() ? "" : "\n\n" + correction.why();
        String all = label + "\n\n" + correction.proposed() + why;
        return all.length() > Remark.LONGEST_TEXT ? all.substring(0, Remark.LONGEST_TEXT) : all;
    }
}
