package org.vitaressources.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.vitaressources.whole.Story;
import org.vitaressources.whole.Visitor;

/// Accepts and publishes what was handed in, one after the other, and looks when each is found.
final class BusyModerator {
    static final String PUBLICATION = "publication acceptée par le site";
    static final String FOUND = "de la publication à la recherche";

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration THOUGHT = Duration.ofSeconds(1);

    private final Visitor reader;
    private final BlockingQueue<Story> handedIn;
    private final Timings timings;
    private final List<String> published = new ArrayList<>();

    /// @param reader somebody else, who searches
    BusyModerator(Visitor reader, BlockingQueue<Story> handedIn, Timings timings) {
        this.reader = reader;
        this.handedIn = handedIn;
        this.timings = timings;
    }

    /// The words by which what is in the collection since is found; the stories themselves hold heavy files.
    List<String> published() {
        return published;
    }

    /// Until a moment of [System#nanoTime()], then what was handed in before it.
    void publishUntil(long end) {
        while (System.nanoTime() < end || !handedIn.isEmpty()) {
            Story story = next();
            if (story != null) {
                try {
                    publish(story);
                } catch (RuntimeException | AssertionError e) {
                    timings.failed("publication : " + BusyCentre.brief(e));
                }
                LockSupport.parkNanos(THOUGHT.toNanos());
            }
        }
    }

    private Story next() {
        try {
            return handedIn.poll(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void publish(Story story) {
        story.until(Story.Step.ACCEPTED);
        long asked = System.nanoTime();
        story.until(Story.Step.PUBLISHED);
        long answered = System.nanoTime();
        timings.took(PUBLICATION, Duration.ofNanos(answered - asked));
        while (!story.isFoundBy(reader)) {
            if (System.nanoTime() - answered > LONGEST.toNanos()) {
                throw new AssertionError("introuvable");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        timings.took(FOUND, Duration.ofNanos(System.nanoTime() - answered));
        published.add(story.word);
    }
}
