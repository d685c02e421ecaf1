package org.vitaressources.batches.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.vitaressources.batches.BatchRefused;
import org.vitaressources.ui.FileSize;
import org.vitaressources.uploads.TypeRefused;
import org.vitaressources.uploads.UploadRefused;

/// Says why something that was sent for an import was not taken, and what to do.
@Component
class SendingProblems {
    private final MessageSource messages;

    SendingProblems(MessageSource messages) {
        this.messages = messages;
    }

    /// A refusal.
    ///
    /// @param status of an answer to a program
    record Problem(HttpStatus status, String words) {}

    /// Of a refusal of uploads or batches; anything else is thrown again.
    Problem of(RuntimeException refusal, String name, Locale locale) {
        return switch (refusal) {
            case UploadRefused refused -> new Problem(status(refused.reason()), words(refused, name, locale));
            case TypeRefused refused ->
                new Problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, say("uploads.type." + refused.reason(), locale, name));
            case BatchRefused refused -> new Problem(HttpStatus.CONFLICT, say("batches.refused", locale));
            default -> throw refusal;
        };
    }

    private String words(UploadRefused refused, String name, Locale locale) {
        boolean bytes = refused.reason() != UploadRefused.Reason.TOO_MANY;
        String limit = bytes ? new FileSize(refused.limit()).in(locale) : String.valueOf(refused.limit());
        return say("uploads.refused." + refused.reason(), locale, name, limit);
    }

    private static HttpStatus status(UploadRefused.Reason reason) {
        return switch (reason) {
            case EMPTY -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TOO_LARGE, LONGER_THAN_SAID -> HttpStatus.CONTENT_TOO_LARGE;
            case TOO_MANY, TOO_MUCH -> HttpStatus.TOO_MANY_REQUESTS;
            case NO_ROOM -> HttpStatus.INSUFFICIENT_STORAGE;
        };
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
