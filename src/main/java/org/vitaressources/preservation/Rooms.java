package org.vitaressources.preservation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vitaressources.library.ContentFile;
import org.vitaressources.library.ContentFiles;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.uploads.UnfinishedUpload;
import org.vitaressources.uploads.UploadsProperties;

/// How much room archives take. What has the same bytes counts once, as it stands once in an archive.
@Component
class Rooms {
    /// The copy of the database, the packed one that H2 writes first, and the one in the archive.
    private static final int COPIES_OF_THE_DATABASE = 3;

    private final ContentFiles content;
    private final KeptFiles kept;
    private final CentrePlaces places;
    private final UploadsProperties uploads;
    private final JdbcClient jdbc;

    Rooms(ContentFiles content, KeptFiles kept, CentrePlaces places, UploadsProperties uploads, JdbcClient jdbc) {
        this.content = content;
        this.kept = kept;
        this.places = places;
        this.uploads = uploads;
        this.jdbc = jdbc;
    }

    Room of(PreparationKind kind) {
        try {
            long needed = bytes(content.all().files(), kept.all());
            if (kind == PreparationKind.BACKUP) {
                needed += UnfinishedUpload.all(jdbc).stream()
                        .mapToLong(UnfinishedUpload::received)
                        .sum();
            }
            Optional<Path> database = places.database().filter(Files::exists);
            needed += database.isPresent() ? COPIES_OF_THE_DATABASE * Files.size(database.get()) : 0;
            return new Room(needed, Files.getFileStore(places.prepared()).getUsableSpace(), uploads.reserve());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long bytes(List<ContentFile> content, List<Path> kept) throws IOException {
        Set<String> counted = new HashSet<>();
        long bytes = 0;
        for (Path file : kept) {
            if (counted.add(file.getFileName().toString())) {
                bytes += Files.exists(file) ? Files.size(file) : 0;
            }
        }
        for (ContentFile file : content) {
            if (file.sha256().isEmpty() || counted.add(file.sha256())) {
                bytes += file.size();
            }
        }
        return bytes;
    }
}
