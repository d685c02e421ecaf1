package org.vitaressources.quality.outside;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/// One request over one connection of its own: the name is resolved once, all of its addresses must be allowed, and one
/// of those very addresses is connected to, directly, whatever proxy the process is configured with. It ends after a
/// while whatever the other side does.
final class Connection implements Closeable {
    private static final int MOST_OF_THE_HEAD = 32 * 1024;
    private static final int MOST_OF_THE_BODY = 4 * 1024;
    private static final ScheduledExecutorService ALARM = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("liens-minuterie").factory());

    private final Socket direct = new Socket(Proxy.NO_PROXY);
    private final Future<?> alarm;
    private final int patience;
    private @Nullable Socket talking;
    private int read;

    private Connection(Duration patience) {
        this.patience = Math.toIntExact(patience.toMillis());
        this.alarm = ALARM.schedule(this::close, 2L * this.patience, TimeUnit.MILLISECONDS);
    }

    /// What a server said first.
    ///
    /// @param headers by name in small letters, the first of each
    record Head(int status, Map<String, String> headers) {}

    /// Connects.
    ///
    /// @throws Refused when one of its addresses may not be connected to
    static Connection to(LinkAddress address, Reach reach, Duration patience) throws IOException {
        InetAddress[] all = reach.resolve(address.host());
        for (InetAddress one : all) {
            if (!reach.allows(one, address.port())) {
                throw new Refused(one.getHostAddress());
            }
        }
        if (all.length == 0) {
            throw new java.net.UnknownHostException(address.host());
        }
        Connection connection = new Connection(patience);
        try {
            connection.open(all[0], address);
            return connection;
        } catch (IOException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private void open(InetAddress checked, LinkAddress address) throws IOException {
        direct.setSoTimeout(patience);
        direct.connect(new InetSocketAddress(checked, address.port()), patience);
        if (!address.secure()) {
            talking = direct;
            return;
        }
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket secure = (SSLSocket) factory.createSocket(direct, address.host(), address.port(), true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        talking = secure;
    }

    /// Asks, and reads the head of the answer; of a body that comes with it, the beginning is read and dropped.
    Head ask(String method, LinkAddress address, String agent) throws IOException {
        Socket socket = talking;
        if (socket == null) {
            throw new IOException("not open");
        }
        String request = method + " " + address.target() + " HTTP/1.1\r\n"
                + "Host: " + address.authority() + "\r\n"
                + "User-Agent: " + agent + "\r\n"
                + "Accept: text/html, */*;q=0.5\r\n"
                + "Accept-Encoding: identity\r\n"
                + "Connection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        InputStream in = new BufferedInputStream(socket.getInputStream(), 4096);
        Head head = head(in);
        while (head.status() >= 100 && head.status() < 200) {
            head = head(in);
        }
        if (method.equals("GET")) {
            drop(in);
        }
        return head;
    }

    private static void drop(InputStream in) throws IOException {
        try {
            in.readNBytes(MOST_OF_THE_BODY);
        } catch (SocketTimeoutException e) {
            // The head said all that was asked.
        }
    }

    private Head head(InputStream in) throws IOException {
        String status = line(in);
        if (!status.matches("HTTP/\\d(\\.\\d)? \\d{3}( .*)?")) {
            throw new NotHttp();
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return new Head(Integer.parseInt(status.split(" ")[1]), headers);
    }

    private String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || ++read > MOST_OF_THE_HEAD) {
                throw new NotHttp();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        read++;
        return line.toString();
    }

    /// What answers is no web server.
    static final class NotHttp extends IOException {
        private static final long serialVersionUID = 1;

        NotHttp() {
            super("not HTTP");
        }
    }

    @Override
    public void close() {
        alarm.cancel(false);
        try {
            direct.close();
        } catch (IOException e) {
            // It is closed all the same.
        }
    }
}
