package org.vitaressources.feedback;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.vitaressources.library.ResourceId;

/// Writes what was decided beside the resources, exactly once whatever is killed: a decision notes what is to be written
/// in its own transaction ([Writings]); it is written after that, by identity, and struck off when it is on disk. What a
/// kill or a full disk leaves is written again, which changes nothing that stands there already.
@Component
class Carrying {
    private static final Logger LOG = LoggerFactory.getLogger(Carrying.class);

    private final Writings writings;
    private final BesideResource beside;
    private final ReentrantLock oneAtATime = new ReentrantLock();

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
            List<Writings.Writing> due = writings.all().stream().filter(chosen).toList();
            for (Writings.Writing writing : due) {
                beside.write(writing);
                writings.done(writing);
            }
        } catch (RuntimeException e) {
            LOG.error("Un retour accepté n'a pas pu être écrit dans le fonds ; nouvel essai bientôt", e);
        } finally {
            oneAtATime.unlock();
        }
    }
}
