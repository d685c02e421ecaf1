package org.vitaressources.contributions.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;
import org.vitaressources.contributions.DraftFile;

/// A file of a draft on its way out: always to be saved, sandboxed, under the type that its bytes were recognised as.
/// Its name is the one we gave it: letters, digits, hyphens.
record DraftDownload(DraftFile file, Path bytes) {
    private static final String NOTHING_RUNS = "sandbox; default-src 'none'";

    ResponseEntity<?> answer(HttpServletResponse response) {
        if (!Files.isReadable(bytes)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setHeader("Content-Security-Policy", NOTHING_RUNS);
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .body(new FileSystemResource(bytes));
    }
}
