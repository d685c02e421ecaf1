package org.vitaressources.preservation;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.vitaressources.library.Fixity;
import org.vitaressources.library.Fixity.Finding;
import org.vitaressources.library.KeptFixity;
import org.vitaressources.preservation.FixityFindings.Place;

/// Reads all files again, a share of them each day, while the site runs: slowly, with a pause after each file, so that
/// no
/// reader notices. What was found wrong is looked at again each time. A kill costs the file that was being read.
@Component
class FixityRounds {
    private static final Logger LOG = LoggerFactory.getLogger(FixityRounds.class);
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final int AT_ONCE = 200;
    /// Bytes a second, at most, pauses included.
    private static final double SLOWLY = 20e6;

    private final Fixity content;
    private final KeptFixity kept;
    private final FixityFindings findings;
    private final double share;
    private volatile boolean stopped;

    FixityRounds(Fixity content, KeptFixity kept, FixityFindings findings, PreservationProperties properties) {
        this.content = content;
        this.kept = kept;
        this.findings = findings;
        this.share = Math.max(0, Math.min(100, properties.rereadPercentPerDay())) / 100;
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopped = true;
    }

    @Scheduled(initialDelayString = "10m", fixedDelayString = "10m")
    void tick() {
        if (share > 0) {
            read(share * EVERY.toMillis() / TimeUnit.DAYS.toMillis(1));
        }
    }

    /// Reads a part of each place, from where the last reading ended, and again what was found wrong.
    ///
    /// @param part of all bytes, 1 for everything
    void read(double part) {
        try {
            findings.all()
                    .forEach(
                            found -> findings.looked(found.place(), found.path(), lookAt(found.place(), found.path())));
            read(Place.CONTENT, (long) Math.ceil(content.bytes() * part));
            read(Place.KEPT, (long) Math.ceil(kept.bytes() * part));
        } catch (IOException | RuntimeException e) {
            LOG.warn("La relecture des fichiers est interrompue ; elle reprendra ({})", e.getMessage());
        }
    }

    private void read(Place place, long bytes) throws IOException {
        long left = bytes;
        boolean again = false;
        while (left > 0 && !stopped) {
            String from = findings.position(place);
            List<String> next = place == Place.CONTENT ? content.after(from, AT_ONCE) : kept.after(from, AT_ONCE);
            if (next.isEmpty()) {
                findings.ended(place);
                if (again || from.isEmpty()) {
                    return;
                }
                again = true;
            }
            for (String path : next) {
                if (left <= 0 || stopped) {
                    break;
                }
                long size = place == Place.CONTENT ? content.size(path) : kept.size(path);
                Optional<Finding> found = lookAt(place, path);
                found.ifPresent(finding -> LOG.error("Fichier {} : {} {}", finding, place, path));
                findings.looked(place, path, found);
                findings.position(place, path);
                left -= Math.max(1, size);
                LockSupport.parkNanos((long) (size / SLOWLY * TimeUnit.SECONDS.toNanos(1)));
            }
        }
    }

    /// What was written or taken out is taken in by the watcher: nothing to be told of here.
    private Optional<Finding> lookAt(Place place, String path) {
        return place == Place.KEPT
                ? kept.lookAt(path)
                : content.lookAt(path).filter(found -> found == Finding.DAMAGED || found == Finding.UNREADABLE);
    }
}
