package org.vitaressources.bench;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.LockSupport;
import org.vitaressources.whole.SentFile;
import org.vitaressources.whole.Story;
import org.vitaressources.whole.Visitor;

/// Writes practice sheets with a small file each, so that the moderator always has some to publish.
final class BusyAuthor {
    private static final int WAITING = 3;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Visitor author;
    private final Visitor moderator;
    private final BlockingQueue<Story> handedIn;
    private final Timings timings;
    private int number;

    BusyAuthor(Visitor author, Visitor moderator, BlockingQueue<Story> handedIn, Timings timings) {
        this.author = author;
        this.moderator = moderator;
        this.handedIn = handedIn;
        this.timings = timings;
    }

    /// Until a moment of [System#nanoTime()].
    void writeUntil(long end) {
        while (System.nanoTime() < end) {
            if (handedIn.size() >= WAITING) {
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
                continue;
            }
            String word = "zkfiche" + BusyCentre.letters(number++);
            try {
                Story story = new Story(author, moderator, word, SentFile.text(author, word));
                story.until(Story.Step.SUBMITTED);
                handedIn.add(story);
            } catch (RuntimeException | AssertionError e) {
                timings.failed("rédaction : " + BusyCentre.brief(e));
            }
        }
    }
}
