package org.vitaressources.contributions;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// What was thrown away, and what was not taken: kept for a while, then deleted for good, the steps of it in the log
/// some time later.
@Component
public class Trash {
    private static final Logger LOG = LoggerFactory.getLogger(Trash.class);

    private final Contributions contributions;
    private final ContributionRemoval removal;
    private final ContributionsProperties properties;
    private final Clock clock;

    Trash(Contributions contributions, ContributionRemoval removal, ContributionsProperties properties, Clock clock) {
        this.contributions = contributions;
        this.removal = removal;
        this.properties = properties;
        this.clock = clock;
    }

    /// When one that was thrown away, or not taken, is deleted.
    public Instant deletionOf(Contribution one) {
        return one.changed()
                .plus(one.state() == ContributionState.REJECTED ? properties.rejectedKept() : properties.trashKept());
    }

    /// How long it is kept, days.
    public long days() {
        return properties.trashKept().toDays();
    }

    /// Deletes what has been there long enough.
    @Scheduled(initialDelayString = "20m", fixedDelayString = "12h")
    public void empty() {
        Instant now = clock.instant();
        List<Contribution> gone =
                contributions.in(List.of(ContributionState.TRASHED, ContributionState.REJECTED)).stream()
                        .filter(one -> !deletionOf(one).isAfter(now))
                        .toList();
        gone.forEach(one -> removal.remove(one.id()));
        removal.forgetStepsOfDeleted(now.minus(properties.logKept()));
        if (!gone.isEmpty()) {
            LOG.info("{} contributions jetées ou non retenues ont été supprimées", gone.size());
        }
    }
}
