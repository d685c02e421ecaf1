package org.vitaressources.quality;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.vitaressources.library.Library;
import org.vitaressources.library.LibraryChanged;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;

/// Keeps what is said of resources up to date with the collection: at once when it changes, and from time to time by
/// comparing fingerprints, for what was missed. What is written here can be made again at any time; it never hinders
/// the library.
@Component
public class Assessing {
    private static final Logger LOG = LoggerFactory.getLogger(Assessing.class);
    private static final int AT_ONCE = 50;

    private final Library library;
    private final Assessor assessor;
    private final AssessmentRows rows;
    private final LinkRows links;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicBoolean running = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("qualite").factory());
    private volatile boolean stopped;

    Assessing(
            Library library,
            Assessor assessor,
            AssessmentRows rows,
            LinkRows links,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.library = library;
        this.assessor = assessor;
        this.rows = rows;
        this.links = links;
        this.clock = clock;
        // Whoever changed the library must not fail with this.
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener
    void on(LibraryChanged change) {
        try {
            remove(change.removed());
            assess(change.changed());
        } catch (RuntimeException e) {
            LOG.error("La qualité de ressources qui ont changé sera regardée plus tard", e);
        }
    }

    /// Begins catching up beside other work.
    @Scheduled(fixedDelayString = "${vita.quality.every:10m}", initialDelayString = "${vita.quality.every:2m}")
    void begin() {
        if (running.compareAndSet(false, true)) {
            try {
                thread.execute(() -> {
                    try {
                        catchUp();
                    } catch (RuntimeException e) {
                        LOG.error("La qualité du fonds n'a pas pu être regardée", e);
                    } finally {
                        running.set(false);
                    }
                });
            } catch (RejectedExecutionException e) {
                LOG.debug("The site is closing", e);
            }
        }
    }

    /// Looks at all that changed, or that was last looked at by other rules, since it was looked at.
    ///
    /// @return resources that were looked at
    public int catchUp() {
        Map<String, String> known = rows.fingerprints(Assessor.RULES);
        Map<ResourceId, String> present = library.fingerprints();
        List<ResourceId> changed = present.entrySet().stream()
                .filter(one -> !one.getValue().equals(known.get(one.getKey().value())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        Set<ResourceId> gone = new HashSet<>();
        known.keySet().stream()
                .map(ResourceId::new)
                .filter(id -> !present.containsKey(id))
                .forEach(gone::add);
        remove(gone);
        for (int from = 0; from < changed.size() && !stopped; from += AT_ONCE) {
            assess(changed.subList(from, Math.min(changed.size(), from + AT_ONCE)));
        }
        writing.lock();
        try {
            transaction.executeWithoutResult(status -> links.removeLost());
        } finally {
            writing.unlock();
        }
        return changed.size();
    }

    private void remove(Set<ResourceId> gone) {
        if (!gone.isEmpty()) {
            write(List.of(), gone);
        }
    }

    private void assess(Collection<ResourceId> changed) {
        List<Assessment> assessments = new ArrayList<>();
        library.all(changed).forEach(resource -> {
            assess(resource, assessments);
            if (assessments.size() == AT_ONCE) {
                write(assessments, Set.of());
                assessments.clear();
            }
        });
        if (!assessments.isEmpty()) {
            write(assessments, Set.of());
        }
    }

    /// One that cannot be looked at costs only itself.
    private void assess(Resource resource, List<Assessment> into) {
        try {
            into.add(assessor.of(library.content(resource)));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("La qualité de {} n'a pas pu être regardée", resource.path(), e);
        }
    }

    private void write(List<Assessment> assessments, Set<ResourceId> gone) {
        writing.lock();
        try {
            transaction.executeWithoutResult(status -> {
                rows.remove(gone);
                rows.replace(assessments, clock.instant());
            });
        } finally {
            writing.unlock();
        }
    }

    @PreDestroy
    void stop() {
        stopped = true;
        thread.shutdownNow();
    }
}
