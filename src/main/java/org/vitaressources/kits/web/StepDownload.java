package org.vitaressources.kits.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Path;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.vitaressources.kits.StepFile;

/// A file of a step on its way out: sandboxed, under the type that its bytes were recognised as and the name that we
/// gave
/// it. A picture is shown in place, and kept by the browser on condition that it asks each time; anything else is to be
/// saved, and kept by no cache.
record StepDownload(StepFile file, Path bytes) {
    private static final String NOTHING_RUNS = "sandbox; default-src 'none'";

    ResponseEntity<?> answer(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", NOTHING_RUNS);
        response.setHeader("X-Content-Type-Options", "nosniff");
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, file.isPicture() ? "private, no-cache" : "no-store")
                .eTag(file.sha256())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        (file.isPicture() ? "inline" : "attachment") + "; filename=\""
                                + file.name().replaceAll("[^A-Za-z0-9._-]", "_") + "\"")
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .body(new FileSystemResource(bytes));
    }
}
