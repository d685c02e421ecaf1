package org.vitaressources.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.LockSupport;
import org.vitaressources.whole.SentFile;
import org.vitaressources.whole.Story;
import org.vitaressources.whole.Visitor;

/// A member who sends heavy documents piece by piece over an ordinary line, waits until each was read, and hands it in.
final class BusyContributor {
    static final String PIECE = "morceau de 4 Mo";
    static final String READ = "du dernier octet au texte lu";

    /// As the page sends them.
    private static final int PIECE_SIZE = 4 << 20;
    /// 4 MB at 25 Mbit/s.
    private static final Duration ON_THE_LINE = Duration.ofMillis(1300);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration LONGEST_READING = Duration.ofMinutes(2);
    private static final Duration REST = Duration.ofSeconds(12);

    private final Visitor author;
    private final Visitor moderator;
    private final List<Path> documents;
    private final BlockingQueue<Story> handedIn;
    private final Timings timings;

    /// @param moderator who will decide
    /// @param handedIn where the moderator takes from
    BusyContributor(
            Visitor author, Visitor moderator, List<Path> documents, BlockingQueue<Story> handedIn, Timings timings) {
        this.author = author;
        this.moderator = moderator;
        this.documents = documents;
        this.handedIn = handedIn;
        this.timings = timings;
    }

    /// Until a moment of [System#nanoTime()].
    void sendUntil(long end) {
        for (Path document : documents) {
            if (System.nanoTime() < end) {
                try {
                    send(document);
                } catch (Exception | AssertionError e) {
                    timings.failed("envoi : " + BusyCentre.brief(e));
                }
                LockSupport.parkNanos(REST.toNanos());
            }
        }
    }

    private void send(Path document) throws Exception {
        String word = BusyCentre.wordOf(document);
        long[] sentAt = {System.nanoTime()};
        SentFile file = new SentFile(
                author,
                document.getFileName().toString(),
                java.nio.file.Files.readAllBytes(document),
                PIECE_SIZE,
                () -> {
                    timings.took(PIECE, Duration.ofNanos(System.nanoTime() - sentAt[0]));
                    LockSupport.parkNanos(ON_THE_LINE.toNanos());
                    sentAt[0] = System.nanoTime();
                });
        Story story = new Story(author, moderator, "zk" + word, file);
        story.until(Story.Step.WRITTEN);
        sentAt[0] = System.nanoTime();
        story.until(Story.Step.SENT);
        long sent = System.nanoTime();
        awaitRead(story, sent);
        timings.took(READ, Duration.ofNanos(System.nanoTime() - sent));
        story.until(Story.Step.SUBMITTED);
        handedIn.add(story);
    }

    private void awaitRead(Story story, long since) {
        while (author.get(story.path() + "/fichiers")
                .page()
                .select("[data-files]")
                .attr("data-waiting")
                .equals("true")) {
            if (System.nanoTime() - since > LONGEST_READING.toNanos()) {
                throw new AssertionError("le document n'est pas lu");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }
}
