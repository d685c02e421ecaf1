package org.vitaressources.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// Readings kept on disk by the hash of their file and the version of the reader (`ab/<sha256>.lecture`). An entry of
/// another version, or whose checksum does not match, is as good as absent: the file is read again.
final class ExtractionCache {
    private static final int MAGIC = 0x56495441;

    private final Path folder;

    ExtractionCache(Path folder) {
        this.folder = folder;
    }

    Optional<Reading> find(String sha256, String version) {
        Path file = file(sha256);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            if (in.readInt() != MAGIC
                    || in.readInt() != ReadingFormat.VERSION
                    || !in.readUTF().equals(version)) {
                return Optional.empty();
            }
            long checksum = in.readLong();
            byte[] packed = in.readAllBytes();
            if (checksum(packed) != checksum) {
                return Optional.empty();
            }
            try (DataInputStream content =
                    new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
                return Optional.of(ReadingFormat.read(content));
            }
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /// Keeps a reading; a disk that refuses costs only the next reading.
    void keep(String sha256, String version, Reading reading) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(packed, deflater)) {
            deflated.write(ReadingFormat.write(reading));
        } finally {
            deflater.end();
        }
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(MAGIC);
        out.writeInt(ReadingFormat.VERSION);
        out.writeUTF(version);
        out.writeLong(checksum(packed.toByteArray()));
        packed.writeTo(out);
        Path file = file(sha256);
        Path parent = folder.resolve(sha256.substring(0, 2));
        Files.createDirectories(parent);
        Path temporary = Files.createTempFile(parent, "lecture-", ".tmp");
        try {
            Files.write(temporary, bytes.toByteArray());
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private Path file(String sha256) {
        if (!sha256.matches("[0-9a-f]{16,128}")) {
            throw new IllegalArgumentException("not a hash: " + sha256);
        }
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256 + ".lecture");
    }

    private static long checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }
}
