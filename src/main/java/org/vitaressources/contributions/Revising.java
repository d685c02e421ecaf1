package org.vitaressources.contributions;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.DraftMerge.Choice;
import org.vitaressources.contributions.PublicationRefused.Lack;
import org.vitaressources.library.KeptState;
import org.vitaressources.library.KeptStates;
import org.vitaressources.library.Publishing;
import org.vitaressources.library.ResourceId;
import org.vitaressources.library.Revision;

/// New versions of resources: drafts that begin from what the resource says now, or said once. They are reviewed like a
/// first contribution; a moderator may publish their own at once, within what they answer for.
@Component
public class Revising {
    private static final Set<ContributionState> OPEN = EnumSet.of(
            ContributionState.DRAFT,
            ContributionState.CHANGES_REQUESTED,
            ContributionState.SUBMITTED,
            ContributionState.ACCEPTED);

    private final Contributions contributions;
    private final Publications publications;
    private final PublicationCheck check;
    private final Submissions submissions;
    private final Publishing publishing;
    private final KeptStates states;
    private final BaseStates bases;
    private final Jurisdiction jurisdiction;
    private final Clock clock;

    Revising(
            Contributions contributions,
            Publications publications,
            PublicationCheck check,
            Submissions submissions,
            Publishing publishing,
            KeptStates states,
            BaseStates bases,
            Jurisdiction jurisdiction,
            Clock clock) {
        this.contributions = contributions;
        this.publications = publications;
        this.check = check;
        this.submissions = submissions;
        this.publishing = publishing;
        this.states = states;
        this.bases = bases;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    /// A version in this state is being worked on.
    public static boolean isOpen(ContributionState state) {
        return OPEN.contains(state);
    }

    /// The version of this resource that somebody is working on, if any.
    public Optional<Contribution> open(SignedInMember member, ResourceId resource) {
        return open(member.id(), resource);
    }

    private Optional<Contribution> open(MemberId member, ResourceId resource) {
        return contributions.of(resource).stream()
                .filter(one -> one.author().equals(member.value()) && OPEN.contains(one.state()))
                .findFirst();
    }

    /// Begins a new version; one that they began before and did not finish is taken up again.
    ///
    /// @param why in words, perhaps empty
    public synchronized Contribution begin(MemberId member, HeldResource held, String why) {
        return open(member, held.id())
                .orElseGet(() -> contributions.store(Contribution.revise(
                        member.value(),
                        StateDraft.of(held.said()),
                        held.id(),
                        held.latest().number(),
                        why,
                        clock.instant())));
    }

    /// A new version that says what a former one said. Its words were published before: who may publish them is known.
    ///
    /// @throws VersionInProgress when they are working on another version, which nothing is written over
    public synchronized Contribution again(SignedInMember member, HeldResource held, int number, String why) {
        open(member, held.id()).ifPresent(other -> {
            throw new VersionInProgress(other.id());
        });
        Draft former = StateDraft.of(states.read(revision(held.id(), number)));
        Draft known = new Draft(
                former.type(),
                former.title(),
                former.summary(),
                former.sections(),
                former.tags(),
                former.facts(),
                former.files(),
                former.sources(),
                true,
                former.others());
        Contribution contribution = Contribution.revise(
                member.id().value(), known, held.id(), held.latest().number(), why, clock.instant());
        contribution.submit(clock.instant());
        return contributions.store(contribution);
    }

    /// A moderator publishes a version of their own without another's review.
    ///
    /// @throws ContributionNotFound when it is not theirs, or not within what they answer for as it is or as it was
    public Contribution publish(SignedInMember member, HeldResource held, ContributionId id) {
        Contribution contribution = own(member, held, id);
        if (!held.moderator() || !jurisdiction.covers(member, contribution.draft())) {
            throw ContributionNotFound.byId(id.value());
        }
        Set<Lack> lacks =
                check.lacks(contribution.draft(), bases.of(contribution).map(StateDraft::of), contribution.resource());
        if (contribution.state().isWithAuthor()
                && submissions.missing(contribution).contains("details")) {
            lacks.add(Lack.DETAILS);
        }
        if (!lacks.isEmpty()) {
            throw new PublicationRefused(lacks);
        }
        if (contribution.state().isWithAuthor()) {
            contribution.submit(clock.instant());
        }
        if (contribution.state() == ContributionState.SUBMITTED) {
            contribution.accept(member.id().value(), "", clock.instant());
            contribution = contributions.store(contribution);
        }
        return publications.publish(contribution.id(), member.id());
    }

    /// A version that is being worked on, for its author, or for the moderators once it was handed in.
    ///
    /// @throws ContributionNotFound when it is not for them to see
    public Contribution seen(SignedInMember member, HeldResource held, ContributionId id) {
        return contributions
                .byId(id)
                .filter(one -> one.resource().equals(Optional.of(held.id())) && OPEN.contains(one.state()))
                .filter(one -> one.author().equals(member.id().value()) || isWithModerators(one, held))
                .orElseThrow(() -> ContributionNotFound.byId(id.value()));
    }

    /// What a version and the collection changed each, when the collection changed since the version began.
    public Optional<DraftMerge> conflict(HeldResource held, Contribution contribution) {
        if (contribution.basedOn() == held.latest().number() || held.withdrawn()) {
            return Optional.empty();
        }
        KeptState base = bases.of(contribution).orElse(held.said());
        return Optional.of(new DraftMerge(StateDraft.of(base), StateDraft.of(held.said()), contribution.draft()));
    }

    /// What a version began from.
    public Draft before(HeldResource held, Contribution contribution) {
        return StateDraft.of(bases.of(contribution).orElse(held.said()));
    }

    /// Brings a version up to date with the collection.
    ///
    /// @param seen the number of the latest state that they looked at
    /// @throws EditedMeanwhile when the version was written to, or the collection changed again
    public Contribution reconcile(
            SignedInMember member, HeldResource held, ContributionId id, int seen, Map<String, Choice> choices) {
        Contribution contribution = seen(member, held, id);
        DraftMerge merge = conflict(held, contribution)
                .filter(found -> seen == held.latest().number())
                .orElseThrow(() -> new EditedMeanwhile(id, contribution.version()));
        contribution.reconciled(member.id().value(), merge.merged(choices), seen, clock.instant());
        return contributions.store(contribution);
    }

    /// A state of a resource.
    public Revision revision(ResourceId resource, int number) {
        return publishing.revisions(resource).stream()
                .filter(revision -> revision.number() == number)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No such version"));
    }

    private Contribution own(SignedInMember member, HeldResource held, ContributionId id) {
        Contribution contribution = seen(member, held, id);
        if (!contribution.author().equals(member.id().value())) {
            throw ContributionNotFound.byId(id.value());
        }
        return contribution;
    }

    private static boolean isWithModerators(Contribution contribution, HeldResource held) {
        return held.moderator()
                && (contribution.state() == ContributionState.SUBMITTED
                        || contribution.state() == ContributionState.ACCEPTED);
    }
}
