package org.vitaressources.uploads.web;

import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// Why a file was not taken, and what to do.
///
/// @param status of an answer to a program
/// @param words for the sender
public record Refusal(HttpStatus status, String words) {
    /// The answer to a program.
    public ResponseEntity<Map<String, String>> answer() {
        return ResponseEntity.status(status).body(Map.of("message", words));
    }

    /// Who knows the words.
    @FunctionalInterface
    public interface Words {
        /// Of an exception that says that a file is not taken; any other is thrown again.
        ///
        /// @param name of the file, as its sender says
        Refusal of(RuntimeException refusal, String name, Locale locale);
    }
}
