package org.vitaressources.contributions.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.vitaressources.contributions.DraftFiles;
import org.vitaressources.contributions.TooManyFiles;
import org.vitaressources.ui.FileSize;
import org.vitaressources.uploads.FullDisk;
import org.vitaressources.uploads.TypeRefused;
import org.vitaressources.uploads.UploadRefused;

/// Says why a file was not taken, and what to do.
@Component
class UploadProblems {
    private final MessageSource messages;

    UploadProblems(MessageSource messages) {
        this.messages = messages;
    }

    /// A refusal.
    ///
    /// @param status of an answer to a program
    /// @param words for the sender
    record Problem(HttpStatus status, String words) {}

    /// Of what [DraftFiles] throws, a full disk included; anything else is thrown again.
    Problem of(RuntimeException refusal, String name, Locale locale) {
        return switch (refusal) {
            case UploadRefused refused -> new Problem(status(refused.reason()), words(refused, name, locale));
            case TypeRefused refused ->
                new Problem(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE, message("uploads.type." + refused.reason(), locale, name));
            case TooManyFiles many ->
                new Problem(
                        HttpStatus.CONFLICT,
                        message("uploads.refused.DRAFT_FULL", locale, name, String.valueOf(DraftFiles.MOST)));
            default -> {
                if (!FullDisk.caused(refusal)) {
                    throw refusal;
                }
                yield new Problem(
                        HttpStatus.INSUFFICIENT_STORAGE,
                        message("uploads.refused." + UploadRefused.Reason.NO_ROOM, locale, name, ""));
            }
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
