package org.vitaressources.uploads;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// A GIF file block by block (GIF89a). Comments go, and what programs put into it, but for the number of times
/// that a
/// moving picture is played.
final class BareGif {
    private static final int HEAD = 13;
    private static final int IMAGE = 0x2C;
    private static final int EXTENSION = 0x21;
    private static final int TRAILER = 0x3B;
    private static final int CONTROL = 0xF9;
    private static final int APPLICATION = 0xFF;

    private final byte[] picture;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int at;

    BareGif(byte[] picture) {
        this.picture = picture;
    }

    byte[] bytes() throws DamagedPicture {
        at = HEAD + table(unsigned(10));
        out.write(picture, 0, at);
        while (true) {
            int from = at;
            switch (unsigned(at)) {
                case IMAGE -> {
                    at += 10 + table(unsigned(at + 9)) + 1;
                    skip();
                    out.write(picture, from, at - from);
                }
                case EXTENSION -> {
                    boolean stays = stays(unsigned(at + 1));
                    at += 2;
                    skip();
                    if (stays) {
                        out.write(picture, from, at - from);
                    }
                }
                case TRAILER -> {
                    out.write(TRAILER);
                    return out.toByteArray();
                }
                default -> throw new DamagedPicture("No block where one is to be");
            }
        }
    }

    private boolean stays(int label) {
        return label == CONTROL
                || (label == APPLICATION
                        && new String(picture, at + 3, 11, StandardCharsets.ISO_8859_1)
                                .matches("NETSCAPE2\\.0|ANIMEXTS1\\.0"));
    }

    /// Past the pieces of a block, the last of which is empty.
    private void skip() {
        while (unsigned(at) != 0) {
            at += 1 + unsigned(at);
        }
        at++;
    }

    /// Size of the table of colours that these flags announce.
    private static int table(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 0x07) + 1);
    }

    private int unsigned(int index) {
        return picture[index] & 0xFF;
    }
}
