package org.vitaressources.preservation;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where the running site listens to commands of this machine: a socket in a folder under `data/` that only its owner
/// may enter. Where the path is too long for the system, the socket stands in a folder of its own elsewhere, and a file
/// says where.
final class SitePost {
    /// What every system takes, the ending null included.
    private static final int LONGEST = 100;

    private static final String FOLDER = "guichet";
    private static final String SOCKET = "prise";
    private static final String ELSEWHERE = "adresse";

    private SitePost() {}

    /// Where to listen; what a kill left there is gone.
    static Path place(Path data) throws IOException {
        Path folder = SafeFolders.ownersAlone(data.toAbsolutePath().normalize().resolve(FOLDER));
        Path socket = folder.resolve(SOCKET);
        if (socket.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= LONGEST) {
            Files.deleteIfExists(folder.resolve(ELSEWHERE));
        } else {
            socket = Files.createTempDirectory("vita").resolve(SOCKET);
            SafeFolders.write(folder.resolve(ELSEWHERE), socket.toString());
        }
        Files.deleteIfExists(socket);
        return socket;
    }

    /// Connects; fails when nobody listens.
    static SocketChannel connect(Path data) throws IOException {
        Path folder = data.toAbsolutePath().normalize().resolve(FOLDER);
        Path elsewhere = folder.resolve(ELSEWHERE);
        Path socket =
                Files.exists(elsewhere) ? Path.of(Files.readString(elsewhere).strip()) : folder.resolve(SOCKET);
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.connect(UnixDomainSocketAddress.of(socket));
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /// Whether somebody listens, or did until a kill.
    static boolean isThere(Path data) {
        Path folder = data.toAbsolutePath().normalize().resolve(FOLDER);
        return Files.exists(folder.resolve(SOCKET)) || Files.exists(folder.resolve(ELSEWHERE));
    }
}
