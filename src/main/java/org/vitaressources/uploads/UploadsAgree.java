package org.vitaressources.uploads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vitaressources.archive.ConsistencyCheck;

/// Of a file on its way, as many bytes are there as its sender was told.
@Component
class UploadsAgree implements ConsistencyCheck {
    private final JdbcClient jdbc;
    private final Path folder;

    UploadsAgree(JdbcClient jdbc, @Value("${vita.uploads.folder}") Path folder) {
        this.jdbc = jdbc;
        this.folder = folder;
    }

    @Override
    public List<String> contradictions() {
        List<String> found = new ArrayList<>();
        for (UnfinishedUpload upload : UnfinishedUpload.all(jdbc)) {
            Path part = folder.resolve(upload.file());
            try {
                long there = Files.exists(part) ? Files.size(part) : 0;
                if (there < upload.received()) {
                    found.add("l’envoi %s a %d octets sur %d reçus".formatted(upload.id(), there, upload.received()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }
}
