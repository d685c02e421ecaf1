package org.vitaressources.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// The program itself, as `bin/vita` starts it, in a process of its own that can be killed.
final class SiteProcess {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(40);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path folder;
    private final int port;
    private final Path log;
    private Process process;

    /// Starts it and waits until it is open.
    SiteProcess(Path folder) {
        this.folder = folder;
        port = freePort();
        log = folder.resolve("journal.txt");
        process = start("serve");
        await();
    }

    String base() {
        return "http://localhost:" + port;
    }

    /// All that it has printed.
    String printed() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// SIGKILL: nothing is said to it before.
    void kill() {
        process.destroyForcibly();
        end();
    }

    void restart() {
        process = start("serve");
        await();
    }

    /// SIGTERM, then `vita check`.
    ///
    /// @return what that printed, empty when all agree
    String stopAndCheck() {
        process.destroy();
        end();
        process = start("check");
        return end() == 0 ? "" : printed();
    }

    /// Runs another command on the folders of this site while it goes on.
    ///
    /// @return exit code; what it printed is in `commande.txt`
    int command(String command, String... more) {
        return run(folder, command, more);
    }

    /// Runs a command on folders of their own.
    static int run(Path folder, String command, String... more) {
        List<String> line = line(folder, command);
        line.addAll(List.of(more));
        try {
            Process run = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("commande.txt").toFile())
                    .start();
            return run.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Process start(String command) {
        List<String> line = line(folder, command);
        if (command.equals("serve")) {
            line.add("--server.port=" + port);
            line.add("--vita.accounts.second-factor-from=");
        }
        try {
            return new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> line(Path folder, String command) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.vitaressources.Vita",
                command));
        for (String name : List.of("content", "index", "data")) {
            line.add("--vita." + name + "=" + folder.resolve(name));
        }
        return line;
    }

    private int end() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void await() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isOpen()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("The site does not open:\n" + printed());
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }

    private boolean isOpen() {
        try {
            return HTTP.send(
                                    HttpRequest.newBuilder(URI.create(base() + "/actuator/health/readiness"))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
