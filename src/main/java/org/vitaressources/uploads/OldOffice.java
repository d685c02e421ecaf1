package org.vitaressources.uploads;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.vitaressources.uploads.TypeRefused.Reason;

/// The container of the office formats of before 2007 (MS-CFB): names of what is inside stand in it as UTF-16.
final class OldOffice {
    private static final byte[] MACROS = wide("_VBA_PROJECT");
    private static final Map<String, FileType> BY_STREAM = Map.of(
            "WordDocument", FileType.DOC,
            "PowerPoint Document", FileType.PPT,
            "Workbook", FileType.XLS,
            "Book", FileType.XLS);
    private static final int WINDOW = 1 << 16;

    private OldOffice() {}

    static FileType type(Path file, String extension) throws IOException {
        FileType found = null;
        byte[] window = new byte[WINDOW];
        int kept = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            int read = in.readNBytes(window, 0, WINDOW);
            while (read > 0) {
                int filled = kept + read;
                if (contains(window, filled, MACROS)) {
                    throw new TypeRefused(Reason.MACROS);
                }
                for (Map.Entry<String, FileType> stream : BY_STREAM.entrySet()) {
                    boolean named = stream.getValue().extension().equals(extension);
                    if ((found == null || named) && contains(window, filled, wide(stream.getKey() + "\0"))) {
                        found = stream.getValue();
                    }
                }
                kept = Math.min(64, filled);
                System.arraycopy(window, filled - kept, window, 0, kept);
                read = in.readNBytes(window, kept, WINDOW - kept);
            }
        }
        if (found == null) {
            throw new TypeRefused(Reason.UNKNOWN);
        }
        return found;
    }

    private static boolean contains(byte[] bytes, int length, byte[] wanted) {
        outer:
        for (int i = 0; i <= length - wanted.length; i++) {
            for (int j = 0; j < wanted.length; j++) {
                if (bytes[i + j] != wanted[j]) {
                    continue outer;
                }
            }
            return true;
        }
        return false;
    }

    private static byte[] wide(String name) {
        return name.getBytes(StandardCharsets.UTF_16LE);
    }
}
