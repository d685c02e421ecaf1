package org.vitaressources.accounts;

import java.util.Locale;

/// Bytes as letters and digits that are read aloud and typed without doubt (RFC 4648, without padding).
final class Base32 {
    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String encode(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        int buffer = 0;
        int held = 0;
        for (byte next : bytes) {
            buffer = (buffer << Byte.SIZE) | (next & 0xff);
            held += Byte.SIZE;
            while (held >= BITS) {
                held -= BITS;
                out.append(SIGNS.charAt((buffer >> held) & 31));
            }
            buffer &= (1 << held) - 1;
        }
        return held == 0
                ? out.toString()
                : out.append(SIGNS.charAt((buffer << (BITS - held)) & 31)).toString();
    }

    static byte[] decode(String text) {
        byte[] bytes = new byte[text.length() * BITS / Byte.SIZE];
        int buffer = 0;
        int held = 0;
        int filled = 0;
        for (char sign : text.toUpperCase(Locale.ROOT).toCharArray()) {
            int value = SIGNS.indexOf(sign);
            if (value < 0) {
                throw new IllegalArgumentException("No Base32 sign: " + sign);
            }
            buffer = (buffer << BITS) | value;
            held += BITS;
            if (held >= Byte.SIZE) {
                held -= Byte.SIZE;
                bytes[filled++] = (byte) (buffer >> held);
                buffer &= (1 << held) - 1;
            }
        }
        return bytes;
    }
}
