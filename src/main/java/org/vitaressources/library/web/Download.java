package org.vitaressources.library.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;
import org.vitaressources.library.LibraryDocument;

/// A document on its way out. Whatever it holds, nothing of it runs in our origin: it is sandboxed, its type is ours to
/// say, and all but pictures (and a PDF that is asked for so) are saved rather than shown.
///
/// @param file where its bytes are
record Download(LibraryDocument document, Path file) {
    private static final String NOTHING_RUNS = "sandbox; default-src 'none'";

    /// @param display show a PDF in place of saving it
    /// @param ifRange the version to which a partial request refers, perhaps empty
    ResponseEntity<?> answer(boolean display, String ifRange, HttpServletResponse response) throws IOException {
        if (!Files.isReadable(file)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String etag = "\"" + document.sha256() + "\"";
        response.setHeader("Content-Security-Policy", NOTHING_RUNS);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .eTag(etag)
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(display))
                .contentType(MediaType.parseMediaType(DocumentFormat.served(document.mediaType())));
        if (!ifRange.isEmpty() && !ifRange.equals(etag)) {
            // A part of what is no longer the same file would spoil the copy: the whole is sent.
            return answer.contentLength(Files.size(file)).body(new InputStreamResource(Files.newInputStream(file)));
        }
        return answer.body(new FileSystemResource(file));
    }

    private String disposition(boolean display) {
        boolean inPlace = DocumentFormat.shownInPlace(document.mediaType())
                || (display && DocumentFormat.of(document.mediaType()) == DocumentFormat.PDF);
        String name = document.name().substring(document.name().lastIndexOf('/') + 1);
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^A-Za-z0-9 ._()-]", "_");
        return (inPlace ? "inline" : "attachment") + "; filename=\"" + plain + "\"; filename*=UTF-8''"
                + UriUtils.encode(name, StandardCharsets.UTF_8);
    }
}
