package org.vitaressources.contributions;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.MemberId;

/// What an author does with what they write. Each step first makes sure that the contribution is theirs; what
/// is not is said not to exist.
@Component
public class Drafting {
    private static final int TRIES = 5;

    private final Contributions contributions;
    private final Submissions submissions;
    private final PersonalDetails details;
    private final Clock clock;

    Drafting(Contributions contributions, Submissions submissions, PersonalDetails details, Clock clock) {
        this.contributions = contributions;
        this.submissions = submissions;
        this.details = details;
        this.clock = clock;
    }

    /// What came of writing.
    ///
    /// @param contribution as it is stored now
    /// @param conflicts fields that somebody else changed meanwhile, left as they are stored
    public record Written(Contribution contribution, List<DraftFields.Conflict> conflicts) {}

    /// One of this author's contributions.
    ///
    /// @param id as the address has it
    /// @throws ContributionNotFound when there is none, or it is another's
    public Contribution own(MemberId author, String id) {
        ContributionId asked;
        try {
            asked = new ContributionId(id);
        } catch (IllegalArgumentException e) {
            throw ContributionNotFound.byId(id);
        }
        return contributions
                .byId(asked)
                .filter(found -> found.author().equals(author.value()))
                .orElseThrow(() -> ContributionNotFound.byId(id));
    }

    /// All of them, the last changed first.
    public List<Contribution> of(MemberId author) {
        return contributions.by(author.value());
    }

    /// Starts one.
    ///
    /// @param type id of a type, perhaps empty
    public Contribution begin(MemberId author, String type) {
        return begin(author, type, DraftBeginning.NOTHING);
    }

    /// Starts one that is about something already.
    public Contribution begin(MemberId author, String type, DraftBeginning about) {
        return contributions.store(
                Contribution.begin(author.value(), about.draft().ofType(type), clock.instant()));
    }

    /// Writes fields of the form ([DraftFields]) into it. What was written elsewhere meanwhile is never
    /// written over.
    ///
    /// @param seen digests of the fields as the author saw them
    /// @param written the fields as they are now
    public Written write(MemberId author, String id, Map<String, String> seen, Map<String, String> written) {
        for (int tries = 1; ; tries++) {
            Contribution contribution = own(author, id);
            DraftFields.Merged merged = DraftFields.merge(contribution.draft(), seen, written);
            if (merged.draft().equals(contribution.draft())) {
                return new Written(contribution, merged.conflicts());
            }
            contribution.write(merged.draft(), clock.instant());
            try {
                return new Written(contributions.store(contribution), merged.conflicts());
            } catch (EditedMeanwhile e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    /// Keeps what the author decided about personal details, and masks those that must not stay.
    ///
    /// @param about keys of the details that were shown
    /// @param staying those that may stay
    /// @param masked those whose words are replaced by dots in the text
    public void decide(MemberId author, String id, Set<String> about, Set<String> staying, Set<String> masked) {
        Contribution contribution = own(author, id);
        List<FoundDetail> hidden = details.of(contribution).stream()
                .filter(detail -> masked.contains(detail.key()))
                .toList();
        details.decide(contribution, about, staying);
        Map<String, String> changed = PersonalDetails.masked(contribution.draft(), hidden);
        if (!changed.isEmpty()) {
            contribution.write(DraftFields.with(contribution.draft(), changed), clock.instant());
            contributions.store(contribution);
        }
    }

    /// Hands it in, once: a second click of the same moment finds it handed in.
    ///
    /// @throws NotReady when something must be done first
    public Contribution submit(MemberId author, String id) {
        for (int tries = 1; ; tries++) {
            Contribution contribution = own(author, id);
            if (contribution.state() == ContributionState.SUBMITTED) {
                return contribution;
            }
            List<String> missing = submissions.missing(contribution);
            if (!missing.isEmpty()) {
                throw new NotReady(missing);
            }
            contribution.submit(clock.instant());
            try {
                return contributions.store(contribution);
            } catch (EditedMeanwhile e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    /// Takes it back, to write on.
    public Contribution takeBack(MemberId author, String id) {
        Contribution contribution = own(author, id);
        contribution.takeBack(clock.instant());
        return contributions.store(contribution);
    }

    /// Throws it away for a while, then for good.
    public void trash(MemberId author, String id) {
        Contribution contribution = own(author, id);
        contribution.trash(clock.instant());
        contributions.store(contribution);
    }

    /// Takes it out of the trash.
    public void restore(MemberId author, String id) {
        Contribution contribution = own(author, id);
        contribution.restore(clock.instant());
        contributions.store(contribution);
    }
}
