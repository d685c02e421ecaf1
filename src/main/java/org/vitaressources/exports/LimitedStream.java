package org.vitaressources.exports;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Counts and sums what is written, refuses too much of it, and asks at each piece whether to go on.
final class LimitedStream extends FilterOutputStream {
    private final MessageDigest digest;
    private final long most;
    private final Runnable goingOn;
    private long written;

    private LimitedStream(OutputStream out, MessageDigest digest, long most, Runnable goingOn) {
        super(new DigestOutputStream(out, digest));
        this.digest = digest;
        this.most = most;
        this.goingOn = goingOn;
    }

    static LimitedStream over(OutputStream out, long most, Runnable goingOn) {
        try {
            return new LimitedStream(out, MessageDigest.getInstance("SHA-256"), most, goingOn);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        count(1);
        out.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        count(length);
        out.write(bytes, from, length);
    }

    long written() {
        return written;
    }

    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void count(int more) {
        goingOn.run();
        written += more;
        if (written > most) {
            throw new ExportRefused("large");
        }
    }
}
