package org.vitaressources.text.tika;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.vitaressources.text.RawReading;

/// The parent's end of one child: its process, its two pipes, its folder for temporary files.
final class ChildProcess implements AutoCloseable {
    private static final Path NICE = Path.of("/usr/bin/nice");

    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private final Path temporary;
    private volatile long idleSince = System.nanoTime();

    private ChildProcess(Process process, Path temporary) {
        this.process = process;
        this.temporary = temporary;
        this.requests = new DataOutputStream(process.getOutputStream());
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    }

    static ChildProcess start(ReadingProperties properties, ParserLimits limits, Path work, List<String> extra)
            throws IOException {
        Files.createDirectories(work);
        Path temporary = Files.createTempDirectory(work.toAbsolutePath(), "lecture-");
        List<String> command = new ArrayList<>(yielding());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + properties.memoryMegabytes() + "m",
                "-Xss2m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Xlog:disable",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-Dlogback.configurationFile=org/vitaressources/text/tika/child-logback.xml",
                "-Djava.io.tmpdir=" + temporary));
        command.addAll(ClassArchive.arguments(work));
        command.addAll(limits.asArguments());
        command.addAll(extra);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(ReadingChild.class.getName());
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().remove("JDK_JAVA_OPTIONS");
        return new ChildProcess(builder.start(), temporary);
    }

    /// People who read and search come first; reading documents takes what they leave.
    private static List<String> yielding() {
        return Files.isExecutable(NICE) ? List.of(NICE.toString(), "-n", "5") : List.of();
    }

    /// Returns when it has loaded its parsers.
    void awaitReady() throws IOException {
        if (answers.readByte() != Wire.READY) {
            throw new IOException("the child says something else than that it is ready");
        }
    }

    /// Sends a file and hands over its parts as they come.
    ///
    /// @return how it ended
    /// @throws IOException when the child died or was killed
    RawReading read(Path file, String mediaType, List<RawReading.Part> parts) throws IOException {
        Wire.writeText(requests, file.toAbsolutePath().toString());
        Wire.writeText(requests, mediaType);
        requests.flush();
        while (true) {
            byte frame = answers.readByte();
            if (frame == Wire.PART) {
                parts.add(Wire.readPart(answers));
            } else if (frame == Wire.END) {
                idleSince = System.nanoTime();
                return Wire.readEnd(answers, parts);
            } else {
                throw new IOException("unknown frame " + frame);
            }
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long idleNanos() {
        return System.nanoTime() - idleSince;
    }

    void kill() {
        process.destroyForcibly();
    }

    /// Its answers ended: it is ending too, and only its own exit code says why; when it does not, it is killed.
    void endOrKill() {
        try {
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
    }

    /// Exit code, or -1 while it runs on.
    int exitCode() {
        try {
            return process.waitFor(5, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    long pid() {
        return process.pid();
    }

    /// Lets it end by itself, kills it when it does not, and removes its temporary files.
    @Override
    public void close() {
        try {
            requests.close();
        } catch (IOException e) {
            // it is dead already
        }
        if (exitCode() == -1) {
            kill();
            exitCode();
        }
        try (Stream<Path> files = Files.walk(temporary)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // removed at the next start
        }
    }
}
