package org.vitaressources.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Tables as answers of the site: saved, never shown nor kept on the way.
public final class TableAnswers {
    private TableAnswers() {}

    /// Separated values.
    ///
    /// @param name of the file, without its extension
    /// @param rows the first names the columns
    public static ResponseEntity<byte[]> values(String name, List<List<String>> rows) {
        return answer(
                name + ".csv",
                new MediaType("text", "csv", StandardCharsets.UTF_8),
                Values.of(rows).getBytes(StandardCharsets.UTF_8));
    }

    /// A workbook.
    ///
    /// @param name of the file, without its extension
    public static ResponseEntity<byte[]> workbook(String name, Workbook book) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            book.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer(name + ".xlsx", MediaType.valueOf(Workbook.MEDIA_TYPE), bytes.toByteArray());
    }

    private static ResponseEntity<byte[]> answer(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(type)
                .body(bytes);
    }
}
