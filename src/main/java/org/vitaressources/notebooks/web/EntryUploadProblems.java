package org.vitaressources.notebooks.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.vitaressources.notebooks.EntryFiles;
import org.vitaressources.notebooks.FileRefused;
import org.vitaressources.ui.FileSize;
import org.vitaressources.uploads.TypeRefused;
import org.vitaressources.uploads.UploadRefused;

/// Says why a file was not taken, and what to do.
@Component
class EntryUploadProblems {
    private final MessageSource messages;

    EntryUploadProblems(MessageSource messages) {
        this.messages = messages;
    }

    /// A refusal.
    ///
    /// @param status of an answer to a program
    /// @param words for the sender
    record Problem(HttpStatus status, String words) {}

    /// Of what [EntryFiles] throws; anything else is thrown again.
    Problem of(RuntimeException refusal, String name, Locale locale) {
        return switch (refusal) {
            case UploadRefused refused -> new Problem(status(refused.reason()), words(refused, name, locale));
            case TypeRefused refused ->
                new Problem(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE, message("uploads.type." + refused.reason(), locale, name));
            case FileRefused refused ->
                new Problem(
                        refused.reason() == FileRefused.Reason.FULL
                                ? HttpStatus.CONFLICT
                                : HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        message(
                                "notebook.file.refused." + refused.reason(),
                                locale,
                                name,
                                String.valueOf(EntryFiles.MOST)));
            default -> throw refusal;
        };
    }

    private String words(UploadRefused refused, String name, Locale locale) {
        boolean bytes = refused.reason() != UploadRefused.Reason.TOO_MANY;
        String limit = bytes ? new FileSize(refused.limit()).in(locale) : String.valueOf(refused.limit());
        return message("uploads.refused." + refused.reason(), locale, name, limit);
    }

    private static HttpStatus status(UploadRefused.Reason reason) {
        return switch (reason) {
            case EMPTY -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TOO_LARGE, LONGER_THAN_SAID -> HttpStatus.CONTENT_TOO_LARGE;
            case TOO_MANY, TOO_MUCH -> HttpStatus.TOO_MANY_REQUESTS;
            case NO_ROOM -> HttpStatus.INSUFFICIENT_STORAGE;
        };
    }

    private String message(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
