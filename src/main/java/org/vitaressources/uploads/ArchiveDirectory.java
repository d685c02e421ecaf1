package org.vitaressources.uploads;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.vitaressources.uploads.TypeRefused.Reason;

/// The list of members that a ZIP file ends with, looked at before the program that would read it whole into memory.
public final class ArchiveDirectory {
    private static final int END_OF_DIRECTORY = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int LONGEST_COMMENT = 65_535;

    private ArchiveDirectory() {}

    /// Whether the bytes begin as those of a ZIP file do.
    public static boolean isArchive(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            if (bytes.length() < END_OF_DIRECTORY) {
                return false;
            }
            int start = bytes.readInt();
            return start == 0x504b0304 || start == 0x504b0506;
        }
    }

    /// Looks at how many members it says that there are.
    ///
    /// @param members at most
    /// @param size of the list, in bytes, at most
    /// @throws TypeRefused when there are more, or it is no ZIP file
    public static void check(Path file, int members, int size) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(bytes.length(), END_OF_DIRECTORY + LONGEST_COMMENT);
            byte[] tail = new byte[length];
            bytes.seek(bytes.length() - length);
            bytes.readFully(tail);
            ByteBuffer end = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = length - END_OF_DIRECTORY; at >= 0; at--) {
                if (end.getInt(at) == END_SIGNATURE) {
                    int said = Short.toUnsignedInt(end.getShort(at + 10));
                    long list = Integer.toUnsignedLong(end.getInt(at + 12));
                    if (said > members || list > size) {
                        throw new TypeRefused(Reason.BOMB);
                    }
                    return;
                }
            }
            throw new TypeRefused(Reason.UNKNOWN);
        }
    }
}
