package org.vitaressources.library;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/// Reads resources on a few threads ahead of the one that asks for them, and hands them over in their order. What waits
/// is bounded in number and bytes.
final class ReadAhead implements AutoCloseable {
    private static final int MOST_THREADS = 2;
    private static final int MOST_WAITING = 256;
    private static final long MOST_BYTES = 64L << 20;
    /// How often to look up from waiting for a document, to see whether to stop.
    private static final long LOOK_UP_MS = 100;

    private final ResourceReader reader;
    private final Map<String, StoredFile> known;
    private final Iterator<FileSet> sets;
    private final Deque<Started> started = new ArrayDeque<>();
    private final ThreadPoolExecutor threads;
    private final BooleanSupplier stopped;
    private long bytes;

    private record Started(FileSet files, long size, Future<ReadResource> reading) {}

    /// What became of one resource: read, or the reason why not.
    sealed interface Outcome {
        FileSet files();

        record Success(FileSet files, ReadResource read) implements Outcome {}

        record Failure(FileSet files, Throwable cause) implements Outcome {}
    }

    /// @param stopped tells that nobody wants any more of them
    ReadAhead(ResourceReader reader, Map<String, StoredFile> known, List<FileSet> sets, BooleanSupplier stopped) {
        this.stopped = stopped;
        this.reader = reader;
        this.known = known;
        this.sets = sets.iterator();
        threads = new ThreadPoolExecutor(
                MOST_THREADS,
                MOST_THREADS,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name("lecture-", 1).daemon().factory());
    }

    /// Starts reading beside other work, on one thread. Of the
    /// processes that read documents only one is then started, for what another would cost to start.
    void beginBeside() {
        threads.setCorePoolSize(1);
        advance();
    }

    /// From now on this is what is waited for.
    void takeOver() {
        threads.setCorePoolSize(MOST_THREADS);
    }

    /// Starts as many as may wait.
    void advance() {
        while (sets.hasNext() && started.size() < MOST_WAITING && (bytes < MOST_BYTES || started.isEmpty())) {
            FileSet files = sets.next();
            long size = files.all().stream().mapToLong(SeenFile::size).sum();
            bytes += size;
            started.add(new Started(files, size, threads.submit(() -> reader.read(files, known))));
        }
    }

    boolean hasNext() {
        if (stopped.getAsBoolean()) {
            return false;
        }
        advance();
        return !started.isEmpty();
    }

    /// The next one, when it has been read; nothing when the reading was stopped meanwhile.
    Optional<Outcome> next() throws InterruptedException {
        Started head = started.remove();
        bytes -= head.size();
        try {
            while (!stopped.getAsBoolean()) {
                try {
                    ReadResource read = head.reading().get(LOOK_UP_MS, TimeUnit.MILLISECONDS);
                    advance();
                    return Optional.of(new Outcome.Success(head.files(), read));
                } catch (TimeoutException e) {
                    // Not read yet: look whether anybody still waits for it.
                }
            }
            return Optional.empty();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return Optional.of(new Outcome.Failure(head.files(), cause));
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
