package org.vitaressources.contributions;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.contributions.PublicationRefused.Lack;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.library.KeptState;
import org.vitaressources.library.PlaceTaken;
import org.vitaressources.library.Publication;
import org.vitaressources.library.Publishing;
import org.vitaressources.library.Revision;

/// Takes accepted contributions into the collection, each exactly once, whatever is killed in between: the place is
/// chosen and kept first, then the library publishes ([Publishing] survives a kill by itself), then the contribution is
/// said to be published. What stands in the library with the very files of a contribution is that contribution.
@Component
public class Publications {
    private static final Logger LOG = LoggerFactory.getLogger(Publications.class);

    private final Contributions contributions;
    private final Places places;
    private final PlaceChoice choice;
    private final Publishing publishing;
    private final BaseStates bases;
    private final BundleFiles bundles;
    private final PublicationCheck check;
    private final ContributionsFollow follow;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    Publications(
            Contributions contributions,
            Places places,
            PlaceChoice choice,
            Publishing publishing,
            BaseStates bases,
            BundleFiles bundles,
            PublicationCheck check,
            ContributionsFollow follow,
            TransactionTemplate transaction,
            Clock clock) {
        this.contributions = contributions;
        this.places = places;
        this.choice = choice;
        this.publishing = publishing;
        this.bases = bases;
        this.bundles = bundles;
        this.check = check;
        this.follow = follow;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Publishes an accepted contribution; one that is published already is left as it is. When this returns, the
    /// resource is on disk, in the catalogue and given to the index.
    ///
    /// @param by who decides it, [MemberId#NOBODY] for the centre at the time that was set
    /// @throws NoSuchElementException when there is no such contribution
    /// @throws TransitionRefused when it is not accepted
    /// @throws PublicationRefused when something is missing in it
    /// @throws ChangedMeanwhile when the resource that it revises was changed since; nothing is written over that
    /// @throws java.io.UncheckedIOException when it could not be written, a full disk for one
    public Contribution publish(ContributionId id, MemberId by) {
        oneAtATime.lock();
        try {
            Contribution contribution = get(id);
            if (contribution.state() == ContributionState.PUBLISHED) {
                return contribution;
            }
            if (contribution.state() != ContributionState.ACCEPTED) {
                throw new TransitionRefused(contribution.state(), "publication");
            }
            Optional<KeptState> base = bases.of(contribution);
            Set<Lack> lacks = check.lacks(contribution.draft(), base.map(StateDraft::of), contribution.resource());
            if (!lacks.isEmpty()) {
                throw new PublicationRefused(lacks);
            }
            Place place = places.of(id)
                    .map(Places.Begun::place)
                    .filter(chosen -> choice.stillFits(chosen, contribution, base))
                    .orElseGet(() -> choice.of(contribution, base));
            places.begin(id, place, by);
            return carryOut(id, place, by);
        } finally {
            oneAtATime.unlock();
        }
    }

    /// The same for who decides about what they saw.
    ///
    /// @param seen as it was when they decided
    /// @throws EditedMeanwhile when somebody else did something with it since, a publication for one
    public Contribution publish(Contribution seen, MemberId by) {
        oneAtATime.lock();
        try {
            Contribution now = get(seen.id());
            if (now.version() != seen.version() && !isPublishedBy(now, by)) {
                throw new EditedMeanwhile(seen.id(), seen.version());
            }
            return publish(seen.id(), by);
        } finally {
            oneAtATime.unlock();
        }
    }

    /// It was their own second click.
    private boolean isPublishedBy(Contribution contribution, MemberId by) {
        return contribution.state() == ContributionState.PUBLISHED
                && contributions.history(contribution.id()).stream()
                        .findFirst()
                        .filter(last ->
                                last.step().equals("publication") && last.by().equals(by.value()))
                        .isPresent();
    }

    /// The files that a publication would put into the content folder, by path.
    Map<String, KeptFiles.Kept> files(Contribution contribution, Place place) {
        return bases.of(contribution)
                .map(base -> bundles.revised(contribution.draft(), base, place))
                .orElseGet(() -> bundles.fresh(contribution.draft(), place));
    }

    /// Ends what a kill interrupted; to be called at start, after the library has kept its own promises.
    void resume() {
        oneAtATime.lock();
        try {
            for (Places.Begun begun : places.begun()) {
                try {
                    resume(begun);
                } catch (RuntimeException e) {
                    LOG.error("Une publication interrompue n'a pas pu être menée à bien", e);
                }
            }
            follow.followAll();
        } finally {
            oneAtATime.unlock();
        }
    }

    private void resume(Places.Begun begun) {
        Optional<Contribution> contribution = contributions.byId(begun.contribution());
        if (contribution.isEmpty() || contribution.get().state() != ContributionState.ACCEPTED) {
            if (begun.wanted()) {
                places.failed(begun.contribution());
            }
            return;
        }
        if (begun.wanted() || made(contribution.get(), begun.place()).isPresent()) {
            carryOut(begun.contribution(), begun.place(), begun.by());
        }
    }

    private Contribution carryOut(ContributionId id, Place place, MemberId by) {
        try {
            Contribution contribution = get(id);
            Revision revision =
                    made(contribution, place).orElseGet(() -> publishing.publish(publication(contribution, place)));
            return published(id, by, revision);
        } catch (PlaceTaken e) {
            Contribution contribution = get(id);
            Place other = choice.of(contribution, bases.of(contribution), place.resource());
            places.begin(id, other, by);
            return carryOut(id, other, by);
        } catch (RuntimeException e) {
            places.failed(id);
            throw e;
        }
    }

    /// The state of the resource that this contribution made, when the library holds it.
    private Optional<Revision> made(Contribution contribution, Place place) {
        return publishing.revisions(place.resource()).stream()
                .filter(revision -> revision.number() == contribution.basedOn() + 1
                        && revision.kind() == Revision.Kind.PUBLICATION
                        && revision.files().equals(files(contribution, place)))
                .findFirst();
    }

    private Publication publication(Contribution contribution, Place place) {
        List<ContributionEvent> history = contributions.history(contribution.id());
        String why = history.isEmpty() ? "" : history.getLast().note();
        return new Publication(
                place.resource(),
                place.main(),
                files(contribution, place),
                contribution.author(),
                why,
                contribution.basedOn());
    }

    private Contribution published(ContributionId id, MemberId by, Revision revision) {
        while (true) {
            Contribution contribution = get(id);
            try {
                contribution.published(by.value(), revision.resource(), revision.number(), clock.instant());
                Contribution stored = Objects.requireNonNull(transaction.execute(status -> {
                    places.finished(id);
                    return contributions.store(contribution);
                }));
                follow.follow(revision.resource());
                return stored;
            } catch (EditedMeanwhile e) {
                // A claim or a remark of the same moment: read again, the state cannot have left ACCEPTED.
                LOG.debug("Again", e);
            }
        }
    }

    private Contribution get(ContributionId id) {
        return contributions.byId(id).orElseThrow(() -> new NoSuchElementException("No such contribution"));
    }
}
