package org.vitaressources.preservation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitaressources.archive.ArchiveFault;

/// One backup of a folder of backups.
final class PoolSource implements ArchiveSource {
    private final Path base;
    private final Path run;
    private @Nullable ArchiveHeader header;
    private String sum = "";

    /// @param place the folder of all backups, of which the latest is taken, or that of one
    PoolSource(Path place) throws IOException {
        Path real = place.toRealPath();
        if (Files.isDirectory(real.resolve(PoolSink.RUNS))) {
            base = real;
            run = PoolUpkeep.runs(real).stream()
                    .reduce((earlier, later) -> later)
                    .orElseThrow(() ->
                            new NoSuchFileException(real.resolve(PoolSink.RUNS).toString()));
        } else {
            run = real;
            base = java.util.Objects.requireNonNull(real.resolve("../..").normalize());
        }
    }

    /// Whether a folder is one of backups, or of one.
    static boolean isOne(Path place) {
        return Files.isDirectory(place.resolve(PoolSink.RUNS))
                || Files.isRegularFile(place.resolve(ArchiveHeader.NAME));
    }

    @Override
    public void verify(Steps progress) throws IOException {
        Map<String, String> sums = new HashMap<>();
        sum = sumOf(run.resolve(ArchiveLines.MANIFEST));
        ListedFiles.each(ArchiveLines.MANIFEST, Files.newInputStream(run.resolve(ArchiveLines.MANIFEST)), line -> {
            ArchiveLines.Sum one = ArchiveLines.Sum.parse(line);
            sums.put(one.path(), one.sha256());
        });
        for (String name : new String[] {ArchiveHeader.NAME, ArchiveLines.FILES}) {
            if (!sumOf(run.resolve(name)).equals(sums.get(name))) {
                throw new ArchiveFault("« " + run.getFileName() + "/" + name + " » est abîmé.");
            }
        }
        try (InputStream bytes = Files.newInputStream(run.resolve(ArchiveHeader.NAME))) {
            header = ArchiveHeader.read(bytes, ArchiveHeader.Kind.BACKUP);
        }
        Set<String> paths = new HashSet<>();
        Set<String> checked = new HashSet<>();
        each(file -> {
            if (!paths.add(file.path())) {
                throw new ArchiveFault(ArchiveLines.FILES + " nomme deux fois « " + file.path() + " ».");
            }
            if (checked.add(file.sha256())
                    && !sumOf(PoolSink.at(base, file.sha256())).equals(file.sha256())) {
                throw new ArchiveFault(
                        "« " + PoolSink.POOL + "/" + file.sha256().substring(0, 2) + "/" + file.sha256()
                                + " » est abîmé : ce sont les octets de « " + file.path() + " ».");
            }
            progress.at(Steps.Phase.VERIFYING, paths.size(), header().files());
        });
        if (paths.size() != header().files()) {
            throw new ArchiveFault(
                    ArchiveLines.FILES + " nomme " + paths.size() + " fichiers au lieu de " + header().files() + ".");
        }
    }

    private static String sumOf(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return DigestedBytes.of(bytes).sha256();
        } catch (NoSuchFileException e) {
            throw new ArchiveFault("« " + file.getFileName() + " » manque dans la sauvegarde.", e);
        }
    }

    @Override
    public ArchiveHeader header() {
        return java.util.Objects.requireNonNull(header, "verified first");
    }

    @Override
    public String sum() {
        return sum;
    }

    @Override
    public void each(Use use) throws IOException {
        ListedFiles.each(
                ArchiveLines.FILES,
                Files.newInputStream(run.resolve(ArchiveLines.FILES)),
                line -> use.with(ArchiveLines.parse(line)));
    }

    @Override
    public InputStream open(ArchivedFile file) throws IOException {
        return Files.newInputStream(PoolSink.at(base, file.sha256()));
    }

    @Override
    public void close() {
        // Nothing stays open.
    }
}
