package org.vitaressources.contributions;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.library.ChangedMeanwhile;

/// Publishes at the time that was set. The times are in the database: one that passed while the centre was closed is
/// kept as soon as it opens.
@Component
public class PublicationSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(PublicationSchedule.class);

    private final Contributions contributions;
    private final Publications publications;
    private final Clock clock;
    private volatile boolean open;

    PublicationSchedule(Contributions contributions, Publications publications, Clock clock) {
        this.contributions = contributions;
        this.publications = publications;
        this.clock = clock;
    }

    /// Ends what a kill interrupted, publishes what is late, and keeps the times from now on; to be called once the
    /// library has looked at its files.
    public void open() {
        publications.resume();
        open = true;
        publishDue();
    }

    @Scheduled(fixedDelayString = "${vita.contributions.schedule:20s}")
    void tick() {
        if (open) {
            publishDue();
        }
    }

    /// Publishes all whose time has come.
    public void publishDue() {
        List<Contribution> due = contributions.due(clock.instant());
        due.forEach(this::publish);
    }

    private void publish(Contribution contribution) {
        try {
            publications.publish(contribution.id(), MemberId.NOBODY);
        } catch (ChangedMeanwhile e) {
            giveBack(contribution.id(), "changed-meanwhile");
        } catch (PublicationRefused e) {
            giveBack(
                    contribution.id(),
                    e.lacks().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")));
        } catch (UncheckedIOException e) {
            LOG.error("Une publication prévue n'a pas pu être écrite ; nouvel essai bientôt", e);
        } catch (RuntimeException e) {
            LOG.error("Une publication prévue a échoué", e);
        }
    }

    /// What the clock cannot solve waits for a moderator, without being tried again and again.
    private void giveBack(ContributionId id, String why) {
        contributions.byId(id).ifPresent(contribution -> {
            contribution.couldNotBePublished(why, clock.instant());
            contributions.store(contribution);
        });
    }
}
