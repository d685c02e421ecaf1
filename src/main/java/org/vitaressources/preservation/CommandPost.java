package org.vitaressources.preservation;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.vitaressources.library.Fixity;
import org.vitaressources.preservation.BackupLog.Entry;
import org.vitaressources.preservation.BackupLog.Origin;

/// Answers commands of the same machine while the site runs, so that they need not stop it nor fight over its locks:
/// one
/// line asks, some lines answer. As long as the line is open, the moment that was asked for is held; a command that is
/// killed lets it go.
@Component
class CommandPost {
    static final String SNAPSHOT = "instantane";
    static final String INDEX = "index";
    static final String FILE = "fichier";
    static final String BACKED_UP = "sauvegarde";
    static final String NOT_BACKED_UP = "echec";
    static final String DONE = "ok";
    static final String REFUSED = "non ";

    private static final Logger LOG = LoggerFactory.getLogger(CommandPost.class);
    private static final int LONGEST_LINE = 8_000;

    private final Snapshots snapshots;
    private final IndexFaults index;
    private final BackupLog backups;
    private final Fixity fixity;
    private final Path data;
    private final Set<SocketChannel> lines = ConcurrentHashMap.newKeySet();
    private @Nullable ServerSocketChannel server;
    private @Nullable Path place;

    CommandPost(
            Snapshots snapshots,
            IndexFaults index,
            BackupLog backups,
            Fixity fixity,
            @Value("${vita.data}") Path data) {
        this.snapshots = snapshots;
        this.index = index;
        this.backups = backups;
        this.fixity = fixity;
        this.data = data;
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void open() {
        try {
            snapshots.tidy();
            place = SitePost.place(data);
            ServerSocketChannel opened = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            opened.bind(UnixDomainSocketAddress.of(place));
            server = opened;
            Thread.ofPlatform().daemon().name("guichet").start(() -> serve(opened));
        } catch (IOException | UnsupportedOperationException e) {
            LOG.warn("Les commandes de cette machine ne pourront pas parler au site ouvert ({})", e.getMessage());
        }
    }

    @EventListener(ContextClosedEvent.class)
    synchronized void close() throws IOException {
        if (server != null) {
            server.close();
            server = null;
        }
        for (SocketChannel line : lines) {
            line.close();
        }
        if (place != null) {
            Files.deleteIfExists(place);
        }
    }

    private void serve(ServerSocketChannel opened) {
        while (opened.isOpen()) {
            try {
                SocketChannel line = opened.accept();
                lines.add(line);
                Thread.ofVirtual().name("guichet-ligne").start(() -> answer(line));
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                LOG.warn("Une commande de cette machine n'a pas pu parler au site", e);
            }
        }
    }

    private void answer(SocketChannel line) {
        try (line;
                Held held = new Held();
                BufferedReader questions = new BufferedReader(Channels.newReader(line, StandardCharsets.UTF_8));
                BufferedWriter answers = new BufferedWriter(Channels.newWriter(line, StandardCharsets.UTF_8))) {
            for (String asked = questions.readLine(); asked != null; asked = questions.readLine()) {
                for (String answer : answers(asked, held)) {
                    answers.write(answer.replaceAll("[\r\n]+", " ") + "\n");
                }
                answers.flush();
            }
        } catch (IOException e) {
            // The command ended, or was killed.
            LOG.debug("A command left", e);
        } finally {
            lines.remove(line);
        }
    }

    private List<String> answers(String asked, Held held) {
        try {
            String[] words = asked.length() > LONGEST_LINE ? new String[] {""} : asked.split(" ");
            return switch (words[0]) {
                case SNAPSHOT -> List.of(held.take(snapshots).folder().toString(), DONE);
                case INDEX ->
                    Stream.concat(index.sentences().stream(), Stream.of(DONE)).toList();
                case FILE ->
                    Stream.concat(
                                    fixity.lookAt(asked.substring(FILE.length() + 1)).map(Enum::name).stream(),
                                    Stream.of(DONE))
                            .toList();
                case BACKED_UP -> {
                    String[] told = asked.split(" ", 6);
                    backups.note(Entry.made(
                            Instant.parse(told[1]),
                            Long.parseLong(told[2]),
                            Long.parseLong(told[3]),
                            Origin.COMMAND,
                            told[5],
                            Integer.parseInt(told[4])));
                    yield List.of(DONE);
                }
                case NOT_BACKED_UP -> {
                    backups.failed(asked.substring(NOT_BACKED_UP.length()).strip());
                    yield List.of(DONE);
                }
                default ->
                    List.of(REFUSED + "le site ouvert ne connaît pas cette demande : il est d’une autre version.");
            };
        } catch (CannotHere e) {
            return List.of(REFUSED + e.getMessage());
        } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return List.of(REFUSED + "la demande ne se lit pas.");
        } catch (RuntimeException e) {
            LOG.error("Une demande d'une commande de cette machine a échoué", e);
            return List.of(REFUSED + "le site ouvert n’a pas pu le faire ; son journal dit pourquoi.");
        }
    }

    /// The moment that a line holds.
    private static final class Held implements AutoCloseable {
        private Snapshots.@Nullable Held held;

        Snapshot take(Snapshots snapshots) {
            close();
            Snapshots.Held taken = snapshots.take(true);
            held = taken;
            return taken.snapshot();
        }

        @Override
        public void close() {
            if (held != null) {
                held.close();
                held = null;
            }
        }
    }
}
