package org.vitaressources.robustness;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Sends an address byte by byte as given, which well-behaved clients refuse to do; one connection as long as it lasts.
final class RawClient implements AutoCloseable {
    private final int port;
    private @Nullable Socket socket;

    RawClient(int port) {
        this.port = port;
    }

    /// @param headers in one text
    record Answer(int status, String headers, String type, String body) {}

    Answer get(String address) throws IOException {
        return get(address.getBytes(StandardCharsets.UTF_8));
    }

    Answer get(byte[] address) throws IOException {
        byte[] request = joined(
                "GET ".getBytes(StandardCharsets.US_ASCII),
                address,
                " HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        boolean fresh = socket == null;
        try {
            return exchange(request);
        } catch (IOException e) {
            close();
            if (fresh) {
                throw e;
            }
            return exchange(request);
        }
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private Answer exchange(byte[] request) throws IOException {
        Socket connection = socket;
        if (connection == null) {
            connection = new Socket(InetAddress.getLoopbackAddress(), port);
            connection.setTcpNoDelay(true);
            connection.setSoTimeout(30_000);
            socket = connection;
        }
        connection.getOutputStream().write(request);
        InputStream in = new BufferedInputStream(connection.getInputStream());
        String headers = headers(in);
        String lower = headers.toLowerCase(Locale.ROOT);
        byte[] body = lower.contains("transfer-encoding: chunked") ? chunks(in) : in.readNBytes(length(lower));
        if (lower.contains("connection: close")) {
            close();
        }
        int status = Integer.parseInt(headers.substring(9, 12));
        return new Answer(status, headers, header(lower, "content-type"), new String(body, StandardCharsets.UTF_8));
    }

    private static String headers(InputStream in) throws IOException {
        StringBuilder headers = new StringBuilder();
        while (headers.indexOf("\r\n\r\n", headers.length() - 4) < 0) {
            int read = in.read();
            if (read < 0) {
                throw new IOException("The connection was closed after: " + headers);
            }
            headers.append((char) read);
        }
        return headers.toString();
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int size = -1;
        while (size != 0) {
            size = Integer.parseInt(line(in), 16);
            body.writeBytes(in.readNBytes(size));
            in.readNBytes(2);
        }
        return body.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = in.read(); read >= 0 && read != '\n'; read = in.read()) {
            line.append((char) read);
        }
        return line.toString().strip();
    }

    private static int length(String headers) {
        String length = header(headers, "content-length");
        return length.isEmpty() ? 0 : Integer.parseInt(length);
    }

    private static String header(String headers, String name) {
        int at = headers.indexOf("\n" + name + ":");
        return at < 0
                ? ""
                : headers.substring(at + name.length() + 2, headers.indexOf("\r", at))
                        .strip();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
