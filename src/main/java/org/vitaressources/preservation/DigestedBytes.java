package org.vitaressources.preservation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Bytes on their way, counted and summed up.
final class DigestedBytes {
    private static final int PIECE = 1 << 16;

    private DigestedBytes() {}

    /// What went by.
    ///
    /// @param sha256 lower-case hexadecimal
    record Sum(String sha256, long size) {}

    /// Copies all of a stream.
    static Sum copy(InputStream in, OutputStream out) throws IOException {
        MessageDigest digest = sha256();
        byte[] piece = new byte[PIECE];
        long size = 0;
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            digest.update(piece, 0, read);
            out.write(piece, 0, read);
            size += read;
        }
        return new Sum(HexFormat.of().formatHex(digest.digest()), size);
    }

    /// Reads all of a stream.
    static Sum of(InputStream in) throws IOException {
        return copy(in, OutputStream.nullOutputStream());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
