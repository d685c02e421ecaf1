package org.vitaressources.quality;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.vitaressources.quality.outside.Answer;
import org.vitaressources.quality.outside.Answer.Outcome;
import org.vitaressources.quality.outside.LinkAddress;
import org.vitaressources.quality.outside.Outside;

/// Asks for one link after the other, slowly, in the background, when the operator switched that on; never otherwise.
/// What was found out is in the database before the next is asked for, so that it can stop anywhere.
@Component
class LinkPass {
    private static final Logger LOG = LoggerFactory.getLogger(LinkPass.class);
    private static final Set<Outcome> UNREACHED = EnumSet.of(Outcome.SILENT, Outcome.UNKNOWN_HOST);
    /// So many sites in a row that cannot be reached may mean that we are cut off ourselves.
    private static final int DOUBTFUL = 5;

    private static final int WITNESSES = 3;
    private static final Duration WHEN_CUT_OFF = Duration.ofHours(1);

    private final LinkRows rows;
    private final Outside outside;
    private final QualityProperties properties;
    private final Clock clock;
    private final AtomicBoolean asking = new AtomicBoolean();
    private final Set<String> unreached = new HashSet<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("liens").factory());

    LinkPass(LinkRows rows, Outside outside, QualityProperties properties, Clock clock) {
        this.rows = rows;
        this.outside = outside;
        this.properties = properties;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${vita.quality.links-every:5s}",
            initialDelayString = "${vita.quality.links-every:5s}")
    void turn() {
        if (properties.links() && asking.compareAndSet(false, true)) {
            try {
                thread.execute(() -> {
                    try {
                        next();
                    } catch (RuntimeException e) {
                        LOG.error("Un lien n'a pas pu être vérifié", e);
                    } finally {
                        asking.set(false);
                    }
                });
            } catch (RejectedExecutionException e) {
                LOG.debug("The site is closing", e);
            }
        }
    }

    /// Asks for the link whose turn it is.
    ///
    /// @return there was one
    synchronized boolean next() {
        if (!properties.links()) {
            return false;
        }
        Optional<LinkRecord> due = rows.due(clock.instant());
        due.ifPresent(this::ask);
        return due.isPresent();
    }

    private void ask(LinkRecord link) {
        Answer answer = LinkAddress.of(link.address()).map(outside::ask).orElse(Answer.refused());
        Instant now = clock.instant();
        boolean cutOff = areWeCutOff(link, answer);
        rest(link, answer, now);
        rows.write(cutOff ? link.later(now, WHEN_CUT_OFF) : link.after(answer, now, clock.getZone()));
    }

    private void rest(LinkRecord link, Answer answer, Instant now) {
        Duration asked = answer.patience().orElse(Duration.ZERO);
        Duration least = properties.linksPerHost();
        rows.rest(link.host(), now.plus(asked.compareTo(least) > 0 ? asked : least), now);
    }

    /// No link is said to fail because our own network does: where many sites are silent, some that answered lately are
    /// asked.
    private boolean areWeCutOff(LinkRecord link, Answer answer) {
        if (!UNREACHED.contains(answer.outcome())) {
            unreached.clear();
            return false;
        }
        unreached.add(link.host());
        if (unreached.size() < DOUBTFUL) {
            return false;
        }
        Instant now = clock.instant();
        boolean asked = false;
        for (LinkRecord witness : rows.alive(now, WITNESSES)) {
            Optional<LinkAddress> address = LinkAddress.of(witness.address());
            if (address.isPresent()) {
                asked = true;
                Outcome outcome = outside.ask(address.get()).outcome();
                rows.rest(witness.host(), now.plus(properties.linksPerHost()), now);
                if (!UNREACHED.contains(outcome)) {
                    unreached.clear();
                    return false;
                }
            }
        }
        return asked;
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
