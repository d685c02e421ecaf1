package org.vitaressources.feedback;

import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.vitaressources.library.ResourceId;

/// Writes what was decided beside the resources, exactly once whatever is killed: a decision notes what is to be
/// written
/// in its own transaction ([Writings]); it is written after that, by identity, and struck off when it is on disk. What
/// a
/// kill or a full disk leaves is written again, which changes nothing that stands there already.
@Component
class Carrying {
    private static final Logger LOG = LoggerFactory.getLogger(Carrying.class);

    private final Writings writings;
    private final BesideResource beside;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    /// Writings whose failure was told already.
    private final Set<Long> complained = new HashSet<>();

    Carrying(Writings writings, BesideResource beside) {
        this.writings = writings;
        this.beside = beside;
    }

    /// What is due beside one resource; to be called after the transaction of the decision.
    void carry(ResourceId resource) {
        carry(writing -> writing.resource().equals(resource));
    }

    /// Whatever is due.
    @Scheduled(initialDelayString = "${vita.feedback.every:10s}", fixedDelayString = "${vita.feedback.every:20s}")
    void carryAll() {
        carry(writing -> true);
    }

    private void carry(Predicate<Writings.Writing> chosen) {
        oneAtATime.lock();
        try {
            // What cannot be written beside one resource keeps its order, and leaves the others.
            Set<ResourceId> stuck = new HashSet<>();
            for (Writings.Writing writing : writings.all()) {
                if (chosen.test(writing) && !stuck.contains(writing.resource()) && !carry(writing)) {
                    stuck.add(writing.resource());
                }
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    private boolean carry(Writings.Writing writing) {
        try {
            beside.write(writing);
            writings.done(writing);
            complained.remove(writing.id());
            return true;
        } catch (NoSuchElementException e) {
            LOG.debug("A resource was withdrawn; what is due beside it waits for its return", e);
        } catch (RuntimeException e) {
            if (complained.add(writing.id())) {
                LOG.error("Un retour accepté n'a pas pu être écrit dans le fonds ; nouvel essai bientôt", e);
            }
        }
        return false;
    }
}
