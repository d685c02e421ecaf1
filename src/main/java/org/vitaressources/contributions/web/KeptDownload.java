package org.vitaressources.contributions.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;
import org.vitaressources.library.KeptState;

/// A file of a former state on its way out: always to be saved, sandboxed, and of no cache, since it may have been
/// replaced for good reason. A picture still shows within a page.
record KeptDownload(KeptState.Document document, Path bytes) {
    private static final String NOTHING_RUNS = "sandbox; default-src 'none'";

    ResponseEntity<?> answer(HttpServletResponse response) {
        if (!Files.isReadable(bytes)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setHeader("Content-Security-Policy", NOTHING_RUNS);
        String name = document.name().substring(document.name().lastIndexOf('/') + 1);
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^A-Za-z0-9 ._()-]", "_");
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + plain + "\"; filename*=UTF-8''"
                                + UriUtils.encode(name, StandardCharsets.UTF_8))
                .contentType(type())
                .body(new FileSystemResource(bytes));
    }

    private MediaType type() {
        try {
            MediaType type = MediaType.parseMediaType(document.mediaType());
            return type.getType().equals("image") || type.equals(MediaType.APPLICATION_PDF)
                    ? type
                    : MediaType.APPLICATION_OCTET_STREAM;
        } catch (InvalidMediaTypeException e) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }
}
