package org.vitaressources.batches;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// A ZIP archive byte by byte, as no honest program writes it: members that share their bytes, links, names in any
/// encoding.
final class RawZip {
    private static final int DEFLATED = 8;
    private static final int UNIX = 3 << 8 | 20;
    private static final int LINK = 0120777;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<byte[]> directory = new ArrayList<>();

    /// A member with its bytes.
    RawZip file(String name, Charset names, byte[] content) {
        return names(content, names, 0100644, name);
    }

    /// A symbolic link.
    RawZip link(String name, String target) {
        return names(target.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, LINK, name);
    }

    /// Bytes that many members share.
    RawZip shared(byte[] content, int members, String prefix) {
        String[] names = new String[members];
        for (int i = 0; i < members; i++) {
            names[i] = prefix + i + ".txt";
        }
        return names(content, StandardCharsets.UTF_8, 0100644, names);
    }

    private RawZip names(byte[] content, Charset charset, int mode, String... names) {
        CRC32 sum = new CRC32();
        sum.update(content);
        byte[] packed = packed(content);
        int offset = bytes.size();
        byte[] first = names[0].getBytes(charset);
        bytes.writeBytes(buffer(30)
                .putInt(0x04034b50)
                .putShort((short) 20)
                .putShort((short) 0)
                .putShort((short) DEFLATED)
                .putInt(0)
                .putInt((int) sum.getValue())
                .putInt(packed.length)
                .putInt(content.length)
                .putShort((short) first.length)
                .putShort((short) 0)
                .array());
        bytes.writeBytes(first);
        bytes.writeBytes(packed);
        for (String name : names) {
            byte[] written = name.getBytes(charset);
            directory.add(buffer(46 + written.length)
                    .putInt(0x02014b50)
                    .putShort((short) UNIX)
                    .putShort((short) 20)
                    .putShort((short) 0)
                    .putShort((short) DEFLATED)
                    .putInt(0)
                    .putInt((int) sum.getValue())
                    .putInt(packed.length)
                    .putInt(content.length)
                    .putShort((short) written.length)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putInt(mode << 16)
                    .putInt(offset)
                    .put(written)
                    .array());
        }
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(bytes.toByteArray());
        directory.forEach(all::writeBytes);
        all.writeBytes(buffer(22)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) directory.size())
                .putShort((short) directory.size())
                .putInt(all.size() - bytes.size())
                .putInt(bytes.size())
                .putShort((short) 0)
                .array());
        return all.toByteArray();
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] packed(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(content);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] some = new byte[1 << 16];
            while (!deflater.finished()) {
                packed.write(some, 0, deflater.deflate(some));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
