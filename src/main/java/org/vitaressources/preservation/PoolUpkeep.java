package org.vitaressources.preservation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Keeps the latest backups of a folder and lets go of the others, and of the bytes that none of those that stay needs.
final class PoolUpkeep {
    private static final String RUN = "\\d{4}-\\d{2}-\\d{2}-\\d{6}(-\\d+)?";

    private PoolUpkeep() {}

    /// All whole backups, the oldest first.
    static List<Path> runs(Path base) throws IOException {
        try (Stream<Path> runs = Files.list(base.resolve(PoolSink.RUNS))) {
            return runs.filter(run -> run.getFileName().toString().matches(RUN))
                    .sorted()
                    .toList();
        }
    }

    /// @param most that stay, at least one
    /// @return how many went
    static int keep(Path base, int most) throws IOException {
        List<Path> runs = runs(base);
        List<Path> leaving = runs.subList(0, Math.max(0, runs.size() - Math.max(1, most)));
        for (Path run : leaving) {
            SafeFolders.delete(run);
        }
        if (!leaving.isEmpty()) {
            letGo(base, runs.subList(leaving.size(), runs.size()));
        }
        return leaving.size();
    }

    private static void letGo(Path base, List<Path> staying) throws IOException {
        Set<String> needed = new HashSet<>();
        for (Path run : staying) {
            ListedFiles.each(
                    ArchiveLines.FILES,
                    Files.newInputStream(run.resolve(ArchiveLines.FILES)),
                    line -> needed.add(ArchiveLines.parse(line).sha256()));
        }
        List<Path> all;
        try (Stream<Path> pool = Files.walk(base.resolve(PoolSink.POOL))) {
            all = pool.filter(Files::isRegularFile).toList();
        }
        for (Path file : all) {
            if (!needed.contains(file.getFileName().toString())) {
                Files.deleteIfExists(file);
            }
        }
    }
}
