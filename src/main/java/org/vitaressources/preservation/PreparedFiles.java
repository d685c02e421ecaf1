package org.vitaressources.preservation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The files of archives that wait to be downloaded.
@Component
public class PreparedFiles {
    private static final String ENDING = ".zip";

    private final CentrePlaces places;
    private final Preparations preparations;
    private final PreservationProperties properties;

    PreparedFiles(CentrePlaces places, Preparations preparations, PreservationProperties properties) {
        this.places = places;
        this.preparations = preparations;
        this.properties = properties;
    }

    /// File of an archive, there or not.
    public Path of(Preparation archive) {
        return places.prepared().resolve(archive.id() + ENDING);
    }

    /// When it is deleted.
    public Instant until(Preparation archive) {
        return archive.ended().orElse(archive.asked()).plus(properties.kept());
    }

    /// Deletes it.
    void letGo(Preparation archive) {
        try {
            Files.deleteIfExists(of(archive));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        preparations.end(archive.id(), PreparationState.GONE, "");
    }

    /// Keeps these files and no other; those of them that somebody took away are said to be gone.
    void tidy(List<Preparation> waiting) {
        Set<Path> needed = waiting.stream().map(this::of).collect(Collectors.toSet());
        try (Stream<Path> all = Files.list(places.prepared())) {
            for (Path file : all.filter(one -> !needed.contains(one)).toList()) {
                SafeFolders.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        waiting.stream().filter(one -> Files.notExists(of(one))).forEach(this::letGo);
    }
}
