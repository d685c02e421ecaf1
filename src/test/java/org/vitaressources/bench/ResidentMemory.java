package org.vitaressources.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Memory of a process as Linux counts it; 0 elsewhere.
final class ResidentMemory {
    private ResidentMemory() {}

    static long now(long pid) {
        return bytes(pid, "VmRSS:");
    }

    static long peak(long pid) {
        return bytes(pid, "VmHWM:");
    }

    private static long bytes(long pid, String key) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
                if (line.startsWith(key)) {
                    return Long.parseLong(line.replaceAll("\\D", "")) << 10;
                }
            }
        } catch (IOException e) {
            return 0; // ended meanwhile
        }
        return 0;
    }
}
