package org.vitaressources.preservation;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vitaressources.library.Fixity;

/// The site that runs on some folders, as a command of the same machine talks to it.
public final class RunningSite implements AutoCloseable {
    private final SocketChannel channel;
    private final BufferedReader answers;
    private final BufferedWriter questions;

    private RunningSite(SocketChannel channel) {
        this.channel = channel;
        this.answers = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
        this.questions = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8));
    }

    /// The site that runs on this data folder; nothing when none does.
    ///
    /// @throws CannotHere when one does, but under another account of this machine
    public static Optional<RunningSite> at(Path data) throws IOException {
        if (!SitePost.isThere(data)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RunningSite(SitePost.connect(data)));
        } catch (ConnectException | NoSuchFileException e) {
            // What a kill left: nobody listens.
            return Optional.empty();
        } catch (AccessDeniedException e) {
            throw ofAnother(e);
        } catch (java.net.SocketException e) {
            if (String.valueOf(e.getMessage()).contains("Permission denied")) {
                throw ofAnother(e);
            }
            return Optional.empty();
        }
    }

    private static CannotHere ofAnother(IOException cause) {
        return new CannotHere(
                "le site est ouvert sous un autre compte de cette machine : lancez cette commande sous le même.",
                cause);
    }

    /// Refuses to go on where a site runs.
    ///
    /// @throws CannotHere when one does
    public static void refuseAt(Path data) throws IOException {
        Optional<RunningSite> site = at(data);
        if (site.isPresent()) {
            site.get().close();
            throw new CannotHere("un VITA est ouvert sur ces dossiers : arrêtez-le d’abord.");
        }
    }

    /// Has the site catch a moment; what it needs stays until this is closed.
    ///
    /// @throws CannotHere when it could not, in words
    public Snapshot snapshot() throws IOException {
        return new Snapshot(Path.of(ask(CommandPost.SNAPSHOT).getFirst()));
    }

    /// What is wrong in the index that serves, a French sentence each.
    public List<String> indexFaults() throws IOException {
        return ask(CommandPost.INDEX);
    }

    /// What the site finds of a file of the collection as it is now.
    public Optional<Fixity.Finding> lookAt(String path) throws IOException {
        return ask(CommandPost.FILE + " " + path).stream().findFirst().map(Fixity.Finding::valueOf);
    }

    /// Tells it that a backup was made, so that its pages can say so.
    ///
    /// @param place where it is
    public void backedUp(Outcome made, Path place) throws IOException {
        ask(CommandPost.BACKED_UP + " " + made.moment() + " " + made.files() + " " + made.bytes() + " "
                + made.remarks().size() + " " + oneLine(place.toString()));
    }

    /// Tells it that a backup could not be made.
    ///
    /// @param why in French
    public void notBackedUp(String why) throws IOException {
        ask(CommandPost.NOT_BACKED_UP + " " + oneLine(why));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    private List<String> ask(String question) throws IOException {
        questions.write(question + "\n");
        questions.flush();
        List<String> lines = new ArrayList<>();
        while (true) {
            String line = answers.readLine();
            if (line == null) {
                throw new CannotHere("le site s’est arrêté entre-temps : recommencez.");
            }
            if (line.equals(CommandPost.DONE)) {
                return lines;
            }
            if (line.startsWith(CommandPost.REFUSED)) {
                throw new CannotHere(line.substring(CommandPost.REFUSED.length()));
            }
            lines.add(line);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
