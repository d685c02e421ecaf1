package org.vitaressources.preservation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.stereotype.Component;
import org.vitaressources.library.DatabaseCopy;
import org.vitaressources.uploads.UploadsProperties;

/// The folders and the database of the centre that runs, for archives that it makes itself.
@Component
class CentrePlaces {
    /// Under `data/`: archives that wait to be downloaded.
    private static final String PREPARED = "a-telecharger";

    private final Path content;
    private final Path data;
    private final Path uploads;
    private final DataSourceProperties database;
    private final Clock clock;

    CentrePlaces(
            @Value("${vita.content}") Path content,
            @Value("${vita.data}") Path data,
            UploadsProperties uploads,
            DataSourceProperties database,
            Clock clock) {
        this.content = content.toAbsolutePath().normalize();
        this.data = data.toAbsolutePath().normalize();
        this.uploads = uploads.folder().toAbsolutePath().normalize();
        this.database = database;
        this.clock = clock;
    }

    /// What makes backups here.
    ///
    /// @throws CannotHere when the database is no H2 file
    Backup backup() {
        return new Backup(
                places(),
                clock,
                Objects.requireNonNullElse(database.determineUsername(), ""),
                Objects.requireNonNullElse(database.determinePassword(), ""));
    }

    /// File of the database; nothing when it is no H2 file.
    Optional<Path> database() {
        return DatabaseCopy.place(database.determineUrl(), data);
    }

    /// Where archives wait to be downloaded: a folder that nobody else on this machine may look into.
    Path prepared() {
        try {
            return SafeFolders.ownersAlone(data.resolve(PREPARED));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Places places() {
        return Places.of(content, data, uploads, database.determineUrl());
    }
}
