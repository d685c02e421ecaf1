package org.vitaressources.text.tika;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitaressources.text.DocumentMetadata;
import org.vitaressources.text.FileParser;
import org.vitaressources.text.RawReading;
import org.vitaressources.text.ReadingStatus;

/// Parses files in a few child processes, started on demand and stopped when idle. A file that hangs, crashes or fills
/// its
/// child costs that child and nothing else; what had been read of it is kept.
public final class TikaFileParser implements FileParser, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TikaFileParser.class);
    private static final int OUT_OF_MEMORY = 3;
    private static final int START_SECONDS = 60;

    private final ReadingProperties properties;
    private final ParserLimits limits;
    private final Path work;
    private final List<String> extraArguments;
    private final Semaphore places;
    private final Deque<ChildProcess> waiting = new ArrayDeque<>();
    private final ScheduledExecutorService clock;
    private boolean closed;

    /// @param work folder for temporary files, below the index
    public TikaFileParser(ReadingProperties properties, Path work) {
        this(properties, work, List.of());
    }

    /// @param extraArguments of the JVM of the children
    TikaFileParser(ReadingProperties properties, Path work, List<String> extraArguments) {
        this.properties = properties;
        this.limits = new ParserLimits(
                properties.maxCharacters(), properties.maxDepth(), properties.maxEmbedded(), Tesseract.isInstalled());
        this.work = work;
        this.extraArguments = extraArguments;
        this.places = new Semaphore(properties.processes(), true);
        this.clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("reading-clock").factory());
        long beat = Math.max(1, properties.idle().toMillis() / 4);
        var unused = clock.scheduleWithFixedDelay(this::stopIdle, beat, beat, TimeUnit.MILLISECONDS);
    }

    @Override
    public String version() {
        return "tika-3.3.1.1" + (limits.ocr() ? "-ocr" : "") + "-" + properties.maxCharacters();
    }

    @Override
    public RawReading parse(Path file, String mediaType) {
        try {
            places.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return without(ReadingStatus.GAVE_UP, "La lecture a été interrompue.", mediaType, List.of());
        }
        try {
            return parseInChild(file, mediaType);
        } finally {
            places.release();
        }
    }

    private RawReading parseInChild(Path file, String mediaType) {
        ChildProcess child;
        try {
            child = next();
        } catch (IOException e) {
            LOG.error("No child process could be started", e);
            return without(ReadingStatus.GAVE_UP, "Le processus de lecture n’a pas pu démarrer.", mediaType, List.of());
        }
        List<RawReading.Part> parts = new ArrayList<>();
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> alarm = clock.schedule(
                () -> {
                    late.set(true);
                    child.kill();
                },
                properties.timeout().toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            RawReading reading = child.read(file, mediaType, parts);
            alarm.cancel(false);
            if (late.get()) {
                child.close();
            } else {
                giveBack(child);
            }
            return reading;
        } catch (IOException | RuntimeException e) {
            alarm.cancel(false);
            child.endOrKill();
            int code = child.exitCode();
            child.close();
            String reason = late.get()
                    ? "La lecture a dépassé " + properties.timeout().toSeconds() + " secondes."
                    : code == OUT_OF_MEMORY
                            ? "La lecture demande plus de mémoire que permis."
                            : "Le document a fait échouer le programme de lecture (code " + code + ").";
            LOG.warn("Reading {} ended its process: {}", file.getFileName(), reason);
            return without(parts.isEmpty() ? ReadingStatus.GAVE_UP : ReadingStatus.PARTIAL, reason, mediaType, parts);
        }
    }

    private static RawReading without(
            ReadingStatus status, String reason, String mediaType, List<RawReading.Part> parts) {
        return new RawReading(status, reason, mediaType, DocumentMetadata.NONE, parts);
    }

    private ChildProcess next() throws IOException {
        synchronized (waiting) {
            while (!waiting.isEmpty()) {
                ChildProcess child = waiting.removeLast();
                if (child.isAlive()) {
                    return child;
                }
                child.close();
            }
        }
        ChildProcess child = ChildProcess.start(properties, limits, work, extraArguments);
        ScheduledFuture<?> alarm = clock.schedule(child::kill, START_SECONDS, TimeUnit.SECONDS);
        try {
            child.awaitReady();
            return child;
        } catch (IOException e) {
            child.kill();
            child.close();
            throw e;
        } finally {
            alarm.cancel(false);
        }
    }

    private void giveBack(ChildProcess child) {
        synchronized (waiting) {
            if (!closed) {
                waiting.addLast(child);
                return;
            }
        }
        child.close();
    }

    private void stopIdle() {
        List<ChildProcess> idle = new ArrayList<>();
        synchronized (waiting) {
            waiting.removeIf(child -> {
                boolean tooLong = child.idleNanos() > properties.idle().toNanos();
                return tooLong && idle.add(child);
            });
        }
        idle.forEach(ChildProcess::close);
    }

    @Override
    @PreDestroy
    public void close() {
        List<ChildProcess> all;
        synchronized (waiting) {
            closed = true;
            all = new ArrayList<>(waiting);
            waiting.clear();
        }
        all.forEach(ChildProcess::close);
        clock.shutdownNow();
    }
}
