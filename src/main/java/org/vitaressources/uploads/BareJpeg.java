package org.vitaressources.uploads;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// A JPEG file segment by segment (ITU-T T.81, annex B). Of the application segments those stay that say how
/// colours are
/// meant: JFIF, ICC profile, Adobe. Of EXIF the orientation alone stays, in a segment made here.
final class BareJpeg {
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final int ORIENTATION = 0x0112;
    private static final String EXIF = "Exif\0\0";

    private final byte[] picture;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int at = 2;

    BareJpeg(byte[] picture) {
        this.picture = picture;
    }

    byte[] bytes() throws DamagedPicture {
        if (picture.length < 4 || unsigned(0) != 0xFF || unsigned(1) != START) {
            throw new DamagedPicture("No JPEG");
        }
        out.write(picture, 0, 2);
        int orientation = orientation();
        boolean told = orientation <= 1;
        while (true) {
            int marker = marker();
            if (marker == END) {
                out.write(0xFF);
                out.write(END);
                return out.toByteArray();
            }
            int length = (unsigned(at) << 8) + unsigned(at + 1);
            if (length < 2 || at + length > picture.length) {
                throw new DamagedPicture("A segment ends nowhere");
            }
            if (!told && marker != APP0) {
                exif(orientation);
                told = true;
            }
            if (stays(marker, at + 2, length - 2)) {
                out.write(0xFF);
                out.write(marker);
                out.write(picture, at, length);
            }
            at += length;
            if (marker == SCAN) {
                scan();
            }
        }
    }

    /// The next marker; fill bytes before it are left out.
    private int marker() throws DamagedPicture {
        if (unsigned(at) != 0xFF) {
            throw new DamagedPicture("No segment where one is to be");
        }
        while (unsigned(at) == 0xFF) {
            at++;
        }
        return unsigned(at++);
    }

    private boolean stays(int marker, int from, int length) {
        return switch (marker) {
            case APP0 -> begins("JFIF\0", from, length);
            case APP2 -> begins("ICC_PROFILE\0", from, length);
            case APP14 -> begins("Adobe", from, length);
            case COMMENT -> false;
            default -> marker < APP0 || marker > APP15;
        };
    }

    /// Copies the pixels up to the marker that ends them.
    private void scan() {
        int from = at;
        while (unsigned(at) != 0xFF || isWithinScan(unsigned(at + 1))) {
            at++;
        }
        out.write(picture, from, at - from);
    }

    private static boolean isWithinScan(int second) {
        return second == 0 || (second >= 0xD0 && second <= 0xD7) || second == 0xFF;
    }

    /// Which side is up, 1 when nothing says so.
    private int orientation() {
        int place = 2;
        while (place + 4 < picture.length && unsigned(place) == 0xFF && unsigned(place + 1) != SCAN) {
            int length = (unsigned(place + 2) << 8) + unsigned(place + 3);
            if (unsigned(place + 1) == APP1 && begins(EXIF, place + 4, length - 2)) {
                return orientation(place + 4 + EXIF.length(), Math.min(picture.length, place + 2 + length));
            }
            place += 2 + length;
        }
        return 1;
    }

    private int orientation(int from, int end) {
        ByteBuffer tiff =
                ByteBuffer.wrap(picture, from, Math.max(0, end - from)).slice();
        if (tiff.remaining() < 8) {
            return 1;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory + 2 > tiff.limit()) {
            return 1;
        }
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (entry + 12 > tiff.limit()) {
                return 1;
            }
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
                int value = tiff.getShort(entry + 8) & 0xFFFF;
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    /// EXIF with one entry: which side is up.
    private void exif(int orientation) {
        ByteBuffer segment = ByteBuffer.allocate(2 + 2 + EXIF.length() + 8 + 2 + 12 + 4);
        segment.put((byte) 0xFF).put((byte) APP1).putShort((short) (segment.capacity() - 2));
        segment.put(EXIF.getBytes(StandardCharsets.ISO_8859_1));
        segment.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
        segment.putShort((short) 1);
        segment.putShort((short) ORIENTATION).putShort((short) 3).putInt(1);
        segment.putShort((short) orientation).putShort((short) 0);
        segment.putInt(0);
        out.writeBytes(segment.array());
    }

    private boolean begins(String words, int from, int length) {
        return length >= words.length()
                && from + words.length() <= picture.length
                && new String(picture, from, words.length(), StandardCharsets.ISO_8859_1).equals(words);
    }

    private int unsigned(int index) {
        return picture[index] & 0xFF;
    }
}
