package org.vitaressources.quality.outside;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A web server of this machine that says what it is told to and remembers what it was asked, word by word.
public final class SmallServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    public SmallServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::serve);
    }

    /// @param what `GET /a` or `/a` for any method
    /// @param answer from the status on: `200 OK`, `301 Moved\r\nLocation: /b`
    public SmallServer answer(String what, String answer) {
        answers.put(what, answer);
        return this;
    }

    public int port() {
        return socket.getLocalPort();
    }

    /// Everything that it was asked, heads whole.
    public List<String> requests() {
        return requests;
    }

    /// First lines, method and path.
    public List<String> asked() {
        return requests.stream()
                .map(request -> request.substring(0, request.indexOf(" HTTP/")))
                .toList();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket one = socket.accept()) {
                answer(one);
            } catch (IOException e) {
                // The other side went, or it is closed.
            }
        }
    }

    private void answer(Socket one) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(one.getInputStream(), StandardCharsets.US_ASCII));
        StringBuilder head = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            head.append(line).append('\n');
        }
        if (head.indexOf(" HTTP/") < 0) {
            return;
        }
        requests.add(head.toString());
        String first = head.substring(0, head.indexOf(" HTTP/"));
        String path = first.substring(first.indexOf(' ') + 1);
        String said = answers.getOrDefault(first, answers.getOrDefault(path, "404 Not Found"));
        OutputStream out = one.getOutputStream();
        if (said.startsWith("RAW ")) {
            out.write(said.substring(4).getBytes(StandardCharsets.ISO_8859_1));
        } else {
            out.write(("HTTP/1.1 " + said + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        }
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
