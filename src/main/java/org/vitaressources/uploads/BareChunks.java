package org.vitaressources.uploads;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// Pictures made of named chunks: PNG (ISO/IEC 15948) and WebP (RFC 9649). Only chunks that say what is seen stay.
final class BareChunks {
    private static final int PNG_HEAD = 8;
    private static final int WEBP_HEAD = 12;
    private static final int EXIF_AND_XMP = 0x0C;
    private static final Set<String> PNG = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI",
            "bKGD", "hIST", "pHYs", "sPLT", "acTL", "fcTL", "fdAT");
    private static final Set<String> WEBP = Set.of("VP8 ", "VP8L", "VP8X", "ANIM", "ANMF", "ALPH", "ICCP");

    private BareChunks() {}

    static byte[] png(byte[] picture) throws DamagedPicture {
        ByteBuffer in = ByteBuffer.wrap(picture);
        ByteArrayOutputStream out = new ByteArrayOutputStream(picture.length);
        out.write(picture, 0, PNG_HEAD);
        int at = PNG_HEAD;
        while (true) {
            long length = in.getInt(at) & 0xFFFFFFFFL;
            long whole = length + 12;
            String name = name(picture, at + 4);
            if (at + whole > picture.length) {
                throw new DamagedPicture("A chunk ends nowhere");
            }
            if (PNG.contains(name)) {
                out.write(picture, at, (int) whole);
            }
            if (name.equals("IEND")) {
                return out.toByteArray();
            }
            at += (int) whole;
        }
    }

    static byte[] webp(byte[] picture) throws DamagedPicture {
        ByteBuffer in = ByteBuffer.wrap(picture).order(ByteOrder.LITTLE_ENDIAN);
        ByteArrayOutputStream out = new ByteArrayOutputStream(picture.length);
        out.write(picture, 0, WEBP_HEAD);
        long end = Math.min(picture.length, 8 + (in.getInt(4) & 0xFFFFFFFFL));
        int at = WEBP_HEAD;
        while (at + 8 <= end) {
            long length = in.getInt(at + 4) & 0xFFFFFFFFL;
            long whole = 8 + length + (length & 1);
            if (at + 8 + length > picture.length) {
                throw new DamagedPicture("A chunk ends nowhere");
            }
            String name = name(picture, at);
            if (WEBP.contains(name)) {
                byte[] chunk = new byte[(int) whole];
                System.arraycopy(picture, at, chunk, 0, (int) Math.min(whole, picture.length - at));
                if (name.equals("VP8X")) {
                    chunk[8] = (byte) (chunk[8] & ~EXIF_AND_XMP);
                }
                out.writeBytes(chunk);
            }
            at += (int) Math.min(whole, Integer.MAX_VALUE - at);
        }
        byte[] bare = out.toByteArray();
        ByteBuffer.wrap(bare).order(ByteOrder.LITTLE_ENDIAN).putInt(4, bare.length - 8);
        return bare;
    }

    private static String name(byte[] picture, int at) {
        return new String(picture, at, 4, StandardCharsets.ISO_8859_1);
    }
}
