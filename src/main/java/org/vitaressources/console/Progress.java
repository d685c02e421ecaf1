package org.vitaressources.console;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Shows how far a long work is, from a thread of its own, until closed: counts, rate, time left. One line written over
/// on a terminal, else a new line every few seconds.
final class Progress {
    private static final Duration ON_TERMINAL = Duration.ofMillis(200);
    private static final Duration IN_A_FILE = Duration.ofSeconds(5);

    /// Where the work is; `total` 0 when nobody knows.
    record Step(String label, long done, long total) {}

    private final Supplier<Step> steps;
    private final PrintStream out;
    private final boolean terminal;
    private final Rate rate = new Rate();
    private final Thread thread;
    private volatile boolean closed;
    private int width;

    Progress(Supplier<Step> steps, PrintStream out, boolean terminal) {
        this.steps = steps;
        this.out = out;
        this.terminal = terminal;
        this.thread = Thread.ofPlatform().daemon().name("progress").start(this::show);
    }

    /// The launcher knows whether messages go to a terminal.
    static boolean onTerminal() {
        return Boolean.getBoolean("vita.terminal");
    }

    private void show() {
        Duration pause = terminal ? ON_TERMINAL : IN_A_FILE;
        while (!closed) {
            LockSupport.parkNanos(this, pause.toNanos());
            if (!closed) {
                print(rate.line(steps.get(), System.nanoTime()));
            }
        }
    }

    private void print(String line) {
        if (!terminal) {
            out.println(line);
            return;
        }
        out.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
        out.flush();
        width = line.length();
    }

    /// Stops, and leaves a clean line.
    void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (terminal && width > 0) {
            out.print("\r" + " ".repeat(width) + "\r");
            out.flush();
        }
    }
}
