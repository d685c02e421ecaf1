package org.vitaressources.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `target/vita`, driven as a user would: `bin/vita` in a process of its own.
final class Distribution {
    /// The three folders of a centre.
    record Folders(Path content, Path index, Path data) {
        List<String> options() {
            return List.of("--vita.content=" + content, "--vita.index=" + index, "--vita.data=" + data);
        }
    }

    /// What a command did.
    record Run(int exitCode, Duration took, long peakResident, List<String> output) {}

    private final Path launcher;

    Distribution(Path folder) {
        this.launcher = folder.resolve("bin/vita").toAbsolutePath();
    }

    /// `index --rebuild`, the whole process.
    Run index(Folders folders, String heap) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString(), "index", "--rebuild"));
        command.addAll(folders.options());
        return run(command, Map.of("VITA_HEAP", heap));
    }

    /// `prepare`: the start-up cache.
    void prepare() throws IOException, InterruptedException {
        run(List.of(launcher.toString(), "prepare"), Map.of());
    }

    /// `serve` on a free port.
    Site serve(Folders folders, boolean startUpCache) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(launcher.toString(), "serve", "--server.port=" + port));
        command.addAll(folders.options());
        return new Site(
                builder(command, Map.of("VITA_AOT", startUpCache ? "on" : "off"))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start(),
                port);
    }

    private static Run run(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        Process process = builder(command, environment).start();
        PeakMemory memory = new PeakMemory(process.pid());
        List<String> output;
        try (BufferedReader lines = process.inputReader()) {
            output = lines.lines().toList();
        }
        int exitCode = process.waitFor();
        return new Run(exitCode, Duration.ofNanos(System.nanoTime() - began), memory.bytes(), output);
    }

    private static ProcessBuilder builder(List<String> command, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectInput(Path.of("/dev/null").toFile());
        builder.environment().putAll(environment);
        return builder;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /// Follows the highest resident memory of a process until it ends.
    private static final class PeakMemory {
        private volatile long bytes;

        PeakMemory(long pid) {
            Thread.ofPlatform().daemon().start(() -> {
                while (Files.exists(Path.of("/proc/" + pid + "/status"))) {
                    bytes = Math.max(bytes, ResidentMemory.peak(pid));
                    try {
                        Thread.sleep(100);
                    } catch (InterruptedException e) {
                        return;
                    }
                }
            });
        }

        long bytes() {
            return bytes;
        }
    }
}
